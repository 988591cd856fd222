package twice.cnn.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.charts.SeenSheet;
import twice.cnn.seeing.ClassGradient;
import twice.cnn.seeing.HeatMap;
import twice.cnn.seeing.Saliency;
import twice.convolution.Image;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn saliency MODEL IMAGE -o FILE}. */
@Command(
        name = "saliency",
        description = {
            "Shows on which pixels the score of a class hangs: the gradient by the image, of each pixel the channel",
            "in which it is largest."
        })
final class SaliencyCommand extends Task {

    private static final int MOST_SAMPLES = 10_000;

    @Mixin
    private WeightsOptions weights;

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A PNG, JPEG, GIF or BMP image.")
    private String image;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "A class by its name or its number from 0 (default: the likeliest).")
    private String wanted;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1",
            description = "SmoothGrad: the mean gradient of so many noisy copies (default: 1, the image itself).")
    private int samples;

    @Option(
            names = "--noise",
            paramLabel = "PART",
            defaultValue = "0.15",
            description = "Deviation of that noise, as a part of the range of the image (default: 0.15).")
    private double noise;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", description = "Of that noise (default: 42).")
    private long seed;

    @Option(
            names = "--guided",
            description = {
                "Guided backpropagation: ReLUs let back only what raises the score. A sharper picture, but rather of the",
                "image's edges than of what the class hangs on."
            })
    private boolean guided;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The picture, .png or .svg.")
    private String output;

    @Override
    String run(Progress progress) throws IOException {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new CnnException("--samples: expected 1 to " + MOST_SAMPLES + ", found " + samples);
        }
        if (!(noise >= 0 && noise <= 1)) {
            throw new CnnException("--noise: expected a part from 0 to 1, found " + noise);
        }
        Output file = new Output("-o", output);
        file.checkEnding(".png", ".svg");
        Output.check(List.of(file), List.of(image));
        WeightsOptions.Loaded loaded = weights.load();
        ClassGradient gradient = new ClassGradient(loaded.network(), loaded.weights(), loaded.algorithm(), workers());
        InputImage.read(image, loaded, gradient.image());
        Image picture = Seen.picture(gradient.image(), loaded.network().input(), loaded.preprocessing());
        long began = System.nanoTime();
        Seen seen = Seen.of(wanted, loaded, gradient.forward());
        progress.phase("going backward");
        HeatMap heat = new Saliency(guided, samples, noise, seed).of(gradient, seen.number());
        double seconds = (System.nanoTime() - began) / 1e9;
        Seen.write(
                new SeenSheet(
                        seen.title(),
                        "on which pixels " + loaded.model().name() + "'s score hangs: " + method(),
                        picture,
                        heat,
                        false,
                        "|d score /\nd input|"),
                output);
        return String.format(
                Locale.ROOT,
                "model=%s class=%d probability=%.4f samples=%d largest=%.4g seconds=%.3f",
                loaded.model().name(),
                seen.number(),
                seen.probability(),
                samples,
                heat.largest(),
                seconds);
    }

    private String method() {
        String how = guided ? "guided backpropagation" : "the gradient";
        return samples == 1 ? how : how + String.format(Locale.ROOT, ", mean of %d with noise %.2f", samples, noise);
    }
}
