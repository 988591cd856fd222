package twice.cnn.activation;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Activation;

/**
 * The activation functions and their derivatives, number by number:
 *
 * <pre>
 * ReLU        y = max(0, x)            dx = dy where x &gt; 0, else 0
 * leaky ReLU  y = x or slope·x         dx = dy or slope·dy
 * sigmoid     y = 1 / (1 + e⁻ˣ)        dx = dy·y·(1 − y)
 * tanh        y = tanh x               dx = dy·(1 − y²)
 * </pre>
 *
 * The comparisons are written so that a NaN passes through: x &lt; 0 is false for it, and a network that has gone wrong
 * shows it instead of turning it into a 0.
 */
public final class NaiveActivation implements Operation {

    private final Activation layer;
    private final Site site;

    public NaiveActivation(Activation layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] x = site.input().values();
        float[] y = site.output().values();
        for (int i = 0; i < count(pass); i++) {
            y[i] = (float) value(x[i]);
        }
    }

    private double value(double x) {
        return switch (layer.function()) {
            case RELU -> x < 0 ? 0 : x;
            case LEAKY_RELU -> x > 0 ? x : layer.slope() * x;
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
        };
    }

    @Override
    public void backward(Pass pass) {
        if (site.inputGradient().isEmpty()) {
            return;
        }
        float[] x = site.input().values();
        float[] y = site.output().values();
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        float[] dx = site.inputGradient().map(Tensor::values).orElseThrow();
        for (int i = 0; i < count(pass); i++) {
            dx[i] = (float) gradient(x[i], y[i], dy[i]);
        }
    }

    private double gradient(double x, double y, double dy) {
        return switch (layer.function()) {
            case RELU -> x <= 0 ? 0 : dy;
            case LEAKY_RELU -> x > 0 ? dy : layer.slope() * dy;
            case SIGMOID -> dy * y * (1 - y);
            case TANH -> dy * (1 - y * y);
        };
    }

    private int count(Pass pass) {
        return site.input().values().length / site.batch() * pass.images();
    }
}
