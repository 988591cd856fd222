package twice.deepdream.ascent;

import java.util.Set;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Size;
import twice.deepdream.image.Resize;

/** What a layer gives for a picture that guides a dream. */
public final class Guide {

    /** The longest side at which a guide is looked at; each place of it is compared with each place of the dream. */
    public static final int SIDE = 224;

    private Guide() {}

    /**
     * Looks at a guide, scaled down to {@value #SIDE} pixels where it is larger.
     *
     * @param picture in the network's space, of any shape
     * @return the layer's activation, {@code [1×channels×rows×columns]}
     * @throws twice.cnn.CnnException if the network can't take its shape
     */
    public static Tensor features(DreamNetwork network, String layer, Tensor picture, Workers workers) {
        Size size = Size.of(picture);
        double scale = Math.min(1, (double) SIDE / Math.max(size.rows(), size.columns()));
        Size small = new Size((int) Math.max(1, Math.round(scale * size.rows())), (int)
                Math.max(1, Math.round(scale * size.columns())));
        Network part = network.upTo(Set.of(layer), small);
        Execution execution = new Execution(part, network.weights(), Execution.Settings.inference(1, workers));
        float[] pixels = Resize.apply(picture, small).values();
        System.arraycopy(pixels, 0, execution.image().values(), 0, pixels.length);
        execution.forward(Pass.evaluating(1));
        return execution.activation(layer);
    }
}
