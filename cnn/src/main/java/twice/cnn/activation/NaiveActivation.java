package twice.cnn.activation;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Activation;

/**
 * The activation functions and their derivatives, number by number. The derivatives are written by the function's value y:
 * y·(1 − y) for the sigmoid, 1 − y² for tanh.
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
            case RELU -> x > 0 ? x : 0;
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
            dx[i] = (float) (dy[i] * slope(x[i], y[i]));
        }
    }

    private double slope(double x, double y) {
        return switch (layer.function()) {
            case RELU -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : layer.slope();
            case SIGMOID -> y * (1 - y);
            case TANH -> 1 - y * y;
        };
    }

    private int count(Pass pass) {
        return site.input().values().length / site.batch() * pass.images();
    }
}
