package twice.deepdream.experiments;

import java.util.Arrays;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.convolution.Workers;
import twice.deepdream.Ascent;
import twice.deepdream.Dream;
import twice.deepdream.DreamAlgorithm;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Octaves;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.image.Clip;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.image.Resize;

/**
 * A network and some threads, and what all experiments do with them.
 *
 * @param network to dream with
 * @param workers to compute on
 */
public record Studio(DreamNetwork network, Workers workers) {

    /** So short that it changes nothing. */
    private static final double NO_STEP = 1e-30;

    /** The picture in the network's space, made smaller if its longer side has more pixels than that. */
    public Tensor picture(Image image, int side) {
        Tensor x = PixelSpace.tensor(image, network.preprocessing());
        double scale = Math.min(1, (double) side / Math.max(image.rows(), image.columns()));
        int rows = (int) Math.max(1, Math.round(image.rows() * scale));
        int columns = (int) Math.max(1, Math.round(image.columns() * scale));
        return Resize.apply(x, new Size(rows, columns));
    }

    /** Back to an image. */
    public Image image(Tensor x) {
        return PixelSpace.image(x, network.preprocessing());
    }

    /**
     * A dream.
     *
     * @param octaves how many, less those that are too small for the network
     */
    public Tensor dream(Tensor picture, Objective objective, int octaves, double octaveScale, Steps steps) {
        Octaves sizes =
                Octaves.of(Size.of(picture), octaves, octaveScale, size -> network.takes(objective.layers(), size));
        Ascent ascent = DreamAlgorithm.AUTO.create(network, workers, 0);
        return new Dream(ascent, objective, new Clip(network.preprocessing()))
                .of(picture, sizes, steps, (iteration, value, mean) -> {});
    }

    /** What the objective is worth for a picture. */
    public double worth(Tensor picture, Objective objective) {
        double[] worth = new double[1];
        Tensor copy = Tensor.of(picture.shape(), picture.values().clone());
        DreamAlgorithm.AUTO
                .create(network, workers, 0)
                .climb(copy, objective, Steps.plain(1, NO_STEP), (iteration, value, mean) -> worth[0] = value);
        return worth[0];
    }

    /** What a layer gives for a picture. */
    public Tensor activation(Tensor picture, String layer) {
        Network part = network.network().upTo(layer).withInput(picture.shape());
        Execution execution = new Execution(part, network.weights(), Execution.Settings.inference(1, workers));
        System.arraycopy(picture.values(), 0, execution.image().values(), 0, picture.values().length);
        execution.forward(Pass.evaluating(1));
        return execution.output();
    }

    /** For each channel of a layer the mean of its squares for a picture. */
    public double[] strengths(Tensor picture, String layer) {
        Tensor a = activation(picture, layer);
        Shape shape = a.shape();
        double[] strengths = new double[shape.dim(1)];
        int area = a.values().length / strengths.length;
        for (int i = 0; i < a.values().length; i++) {
            strengths[i / area] += (double) a.values()[i] * a.values()[i] / area;
        }
        return strengths;
    }

    /** Whether nothing happened. */
    static boolean same(Tensor one, Tensor other) {
        return Arrays.equals(one.values(), other.values());
    }
}
