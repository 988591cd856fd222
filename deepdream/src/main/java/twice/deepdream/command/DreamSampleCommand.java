package twice.deepdream.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.convolution.ConvolutionException;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;
import twice.deepdream.gallery.Landscape;

/** {@code twice deepdream-sample}: draws {@code deepdream/samples/landscape.png}. */
@Command(
        name = "deepdream-sample",
        description = "Draws the sample of the deepdream chapter, a sky over hills.",
        mixinStandardHelpOptions = true)
public final class DreamSampleCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where it goes, .png or .jpg.")
    private String output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Output out = new Output("-o", output);
        try {
            out.checkEnding(".png", ".jpg", ".jpeg");
            out.check();
        } catch (ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        long began = System.nanoTime();
        Image image = Landscape.sample();
        double seconds = (System.nanoTime() - began) / 1e9;
        ImageFile.write(image, out);
        System.err.printf(
                Locale.ROOT,
                "sample=landscape width=%d height=%d seconds=%.3f%n",
                image.columns(),
                image.rows(),
                seconds);
        return 0;
    }
}
