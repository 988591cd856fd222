package twice.cnn.command;

import java.io.IOException;
import java.io.InputStream;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.io.WeightsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.convolution.io.Output;

/**
 * A weight file with the model that it is for.
 *
 * @param preprocessing what is done to pixels: the model's, what the file says of it, what the user says
 * @param source the file, for messages
 */
record Pretrained(Model model, WeightsFile file, Preprocessing preprocessing, String source) {

    /**
     * Reads a file.
     *
     * @param weights its name; null for the weights that come with the program
     */
    static Pretrained read(String model, String weights, PreprocessingOptions options) throws IOException {
        Model chosen = Models.named(model);
        String source = weights == null ? "the weights that come with " + model : weights;
        WeightsFile file = weights == null ? shipped(chosen) : WeightsFile.read(Output.path(weights));
        Preprocessing expected = file.isTorchvisions() ? chosen.published() : chosen.preprocessing();
        return new Pretrained(chosen, file, options.over(expected.with(file.metadata(), source)), source);
    }

    private static WeightsFile shipped(Model model) throws IOException {
        String file = model.name() + ".safetensors";
        try (InputStream in = Pretrained.class.getResourceAsStream("/twice/cnn/weights/" + file)) {
            if (in == null) {
                throw new CnnException("expected --weights FILE: none come with the program for " + model.name());
            }
            return WeightsFile.read(in.readAllBytes(), file);
        }
    }

    /** The network for so many classes; photographs cut to another size than the model's own need it in that size. */
    Network network(int classes) {
        Network network = model.network(classes);
        int channels = network.input().dim(0);
        if (preprocessing.mean().size() != channels) {
            throw new CnnException("expected mean and deviation of " + channels + " channels for " + model.name()
                    + ", found " + preprocessing.mean().size());
        }
        int crop = preprocessing.crop();
        Shape cut = Shape.of(channels, crop, crop);
        return crop == 0 || cut.equals(network.input()) ? network : network.withInput(cut);
    }
}
