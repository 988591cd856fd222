package twice.cnn.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.charts.MapSheet;
import twice.cnn.io.SafetensorsWriter;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn features MODEL IMAGE --layer NAME -o FILE}. */
@Command(
        name = "features",
        description =
                "Writes what a layer gives for an image, as a tensor of the layer's name, or as a picture of its maps.")
final class FeaturesCommand extends Task {

    @Mixin
    private WeightsOptions weights;

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A PNG, JPEG, GIF or BMP image.")
    private String image;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            required = true,
            description = "One that 'twice cnn describe' lists; image is the input itself.")
    private String layer;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "A .safetensors file; or .png or .svg for the maps as a picture.")
    private String output;

    @Override
    String run(Progress progress) throws IOException {
        Output file = new Output("-o", output);
        String small = output.toLowerCase(Locale.ROOT);
        boolean drawn = small.endsWith(".png") || small.endsWith(".svg");
        Output.check(List.of(file), List.of(image));
        WeightsOptions.Loaded loaded = weights.load();
        checkLayer(loaded.network(), drawn);
        Execution execution = new Execution(
                loaded.network(),
                loaded.weights(),
                Execution.Settings.inference(1, workers()).withAlgorithm(loaded.algorithm()));
        InputImage.read(image, loaded, execution.image().values());
        // The input before the pass: a layer may work in place.
        Tensor input = Tensor.of(
                execution.image().shape(),
                Arrays.copyOf(execution.image().values(), execution.image().values().length));
        long began = System.nanoTime();
        if (!layer.equals(Network.IMAGE)) {
            execution.forward(Pass.evaluating(1), layer);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Tensor features = layer.equals(Network.IMAGE) ? input : execution.activation(layer);
        if (drawn) {
            draw(loaded.network(), features);
        } else {
            file.write(out -> SafetensorsWriter.write(
                    out, Map.of(layer, features), Map.of("model", loaded.model().name())));
        }
        return String.format(
                Locale.ROOT,
                "model=%s layer=%s shape=%s seconds=%.3f",
                loaded.model().name(),
                layer,
                features.shape(),
                seconds);
    }

    private void draw(Network network, Tensor features) {
        Shape shape = layer.equals(Network.IMAGE)
                ? network.input()
                : network.node(layer).shape();
        MapSheet sheet = new MapSheet(network.name() + ", " + layer, shape, features.values());
        ChartFile.write(sheet, sheet.width(), sheet.height(), Output.path(output));
    }

    private void checkLayer(Network network, boolean drawn) {
        Shape shape = layer.equals(Network.IMAGE)
                ? network.input()
                : network.node(layer).shape();
        if (drawn && shape.rank() != 3) {
            throw new CnnException("-o " + output + ": expected a layer that gives maps, found " + layer
                    + ", which gives " + shape + "; a .safetensors file takes it");
        }
    }
}
