package twice.cnn.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;
import twice.cnn.charts.SeenSheet;
import twice.cnn.seeing.ClassGradient;
import twice.cnn.seeing.GradCam;
import twice.cnn.seeing.HeatMap;
import twice.convolution.Image;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn gradcam MODEL IMAGE -o FILE}. */
@Command(
        name = "gradcam",
        description = {
            "Shows where on a picture a network sees a class (Grad-CAM): the maps of a layer, each weighted by the mean",
            "gradient of the class's score by it, summed, without what is negative, laid over the picture."
        })
final class GradCamCommand extends Task {

    @Mixin
    private WeightsOptions weights;

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A PNG, JPEG, GIF or BMP image.")
    private String image;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "A layer that gives maps (default: the last one before they are averaged or flattened).")
    private String layer;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "A class by its name or its number from 0 (default: the likeliest).")
    private String wanted;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The picture, .png or .svg.")
    private String output;

    @Override
    String run(Progress progress) throws IOException {
        Output file = new Output("-o", output);
        file.checkEnding(".png", ".svg");
        Output.check(List.of(file), List.of(image));
        WeightsOptions.Loaded loaded = weights.load();
        Network network = loaded.network();
        String looked =
                layer == null ? GradCam.lastMaps(network) : network.node(layer).name();
        ClassGradient gradient = new ClassGradient(network, loaded.weights(), loaded.algorithm(), workers());
        InputImage.read(image, loaded, gradient.image());
        Image picture = Seen.picture(gradient.image(), network.input(), loaded.preprocessing());
        long began = System.nanoTime();
        Seen seen = Seen.of(wanted, loaded, gradient.forward());
        gradient.backward(seen.number());
        HeatMap heat = GradCam.of(gradient, looked);
        double seconds = (System.nanoTime() - began) / 1e9;
        ReceptiveField field = ReceptiveField.of(network).get(looked);
        Shape shape = network.node(looked).shape();
        Seen.write(
                new SeenSheet(
                        seen.title(),
                        "where " + loaded.model().name() + " sees it: Grad-CAM of " + looked + ", " + shape.dim(1) + "×"
                                + shape.dim(2),
                        picture,
                        heat.over(picture.rows(), picture.columns(), field),
                        true,
                        "for the\nclass"),
                output);
        return String.format(
                Locale.ROOT,
                "model=%s class=%d probability=%.4f layer=%s largest=%.4g seconds=%.3f",
                loaded.model().name(),
                seen.number(),
                seen.probability(),
                looked,
                heat.largest(),
                seconds);
    }
}
