package twice.cnn.activation;

import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Activation;

/**
 * The activations in vectors. Each number is a piece of its own.
 *
 * <p><b>Cost.</b> For ReLU nothing but memory: 8 bytes a number forward, 12 backward. A sigmoid takes some 25 vector
 * operations, tanh some 20.
 *
 * <p><b>What changed since {@link NaiveActivation}.</b> A comparison fills a mask and a blend takes one side or the other,
 * so nothing branches on data that no branch predictor can guess. Sigmoid and tanh are computed by polynomials in
 * float ({@link ExponentialLanes}) rather than number by number in double; they differ from the true values by some 1e-7.
 *
 * <p><b>Where it loses.</b> Nowhere by much; a handful of numbers is no faster.
 *
 * <p>Below: {@link NaiveActivation}. Next: {@code auto}, which runs it on threads.
 */
public final class LanesActivation implements PiecewiseOperation {

    private final Activation layer;
    private final Site site;

    public LanesActivation(Activation layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public int pieces(Pass pass) {
        return site.input().values().length / site.batch() * pass.images();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        switch (layer.function()) {
            case RELU -> ReluLanes.relu(x, y, from, to);
            case LEAKY_RELU -> ReluLanes.leaky(x, y, layer.slope(), from, to);
            case SIGMOID -> ExponentialLanes.sigmoid(x, y, from, to);
            case TANH -> ExponentialLanes.tanh(x, y, from, to);
        }
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] x = site.input().values();
        float[] y = site.output().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        switch (layer.function()) {
            case RELU -> ReluLanes.reluGradient(x, dy, dx, from, to);
            case LEAKY_RELU -> ReluLanes.leakyGradient(x, dy, dx, layer.slope(), from, to);
            case SIGMOID -> ExponentialLanes.sigmoidGradient(y, dy, dx, from, to);
            case TANH -> ExponentialLanes.tanhGradient(y, dy, dx, from, to);
        }
    }
}
