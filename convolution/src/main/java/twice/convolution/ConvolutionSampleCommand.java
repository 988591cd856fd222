package twice.convolution;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import twice.convolution.gallery.Samples;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;
import twice.convolution.io.TextFile;
import twice.convolution.io.WholeFile;

/** {@code twice convolution-sample NAME}: draws the files of {@code convolution/samples}. */
@Command(
        name = "convolution-sample",
        description = "Draws a sample of the convolution chapter.",
        mixinStandardHelpOptions = true)
public final class ConvolutionSampleCommand implements Callable<Integer> {

    /** What can be drawn. */
    enum Sample {
        SCENE,
        DIGIT,
        RAMP,
        KERNEL,
        SIGNAL;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isImage() {
            return this == SCENE || this == DIGIT;
        }
    }

    @Parameters(
            paramLabel = "NAME",
            description =
                    "scene (a landscape), digit (a 3), ramp (the numbers 1 to 49 in a 7 x 7 matrix), kernel (the one that"
                            + " goes with the ramp) or signal.")
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The sample: .png or .jpg for an image (default for the others: standard output).")
    private String output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Output out = new Output("-o", output);
        Sample sample;
        try {
            sample = sample();
            if (sample.isImage()) {
                out.checkEnding(".png", ".jpg", ".jpeg");
            }
            out.check();
        } catch (ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        long began = System.nanoTime();
        WholeFile.Content content = content(sample);
        double seconds = (System.nanoTime() - began) / 1e9;
        out.write(content);
        System.err.printf(Locale.ROOT, "sample=%s seconds=%.3f%n", sample.id(), seconds);
        return 0;
    }

    private Sample sample() {
        return Arrays.stream(Sample.values())
                .filter(sample -> sample.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConvolutionException("expected one of "
                        + Arrays.stream(Sample.values()).map(Sample::id).collect(Collectors.joining(", ")) + ", found '"
                        + name + "'"));
    }

    private WholeFile.Content content(Sample sample) {
        if (sample.isImage()) {
            Image image = sample == Sample.SCENE ? Samples.scene() : Samples.digit();
            return out -> ImageFile.write(image, ImageFile.format(output), out);
        }
        if (sample == Sample.SIGNAL) {
            double[] signal = Samples.signal();
            return out -> TextFile.write(signal, false, out);
        }
        Plane plane = sample == Sample.RAMP ? Samples.ramp() : plane(Samples.rampKernel());
        return out -> TextFile.write(plane, out);
    }

    private static Plane plane(Kernel kernel) {
        float[] values = new float[kernel.weights().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) kernel.weights()[i];
        }
        return new Plane(kernel.rows(), kernel.columns(), values);
    }
}
