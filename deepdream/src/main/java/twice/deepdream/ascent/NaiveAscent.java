package twice.deepdream.ascent;

import java.util.Set;
import twice.cnn.Execution;
import twice.cnn.Tensor;
import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.deepdream.Ascent;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Shift;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.image.Clip;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.gaussian.NaiveGaussian;

/**
 * The ascent as it is told: for each step the whole network is made ready, the picture goes forward through all of it by the naive
 * layers, the objective sets the gradient of its layer, and that goes all the way back, to the weights too, whose gradients nobody
 * reads. Nothing is kept from one step to the next but the picture.
 *
 * <p>Next: {@link ReusingAscent}.
 */
public final class NaiveAscent implements Ascent {

    private static final double[] SCALES = {0.5, 1, 2};

    private final DreamNetwork network;
    private final Clip clip;

    public NaiveAscent(DreamNetwork network) {
        this.network = network;
        this.clip = new Clip(network.preprocessing());
    }

    @Override
    public void climb(Tensor x, Objective objective, Steps steps, Watcher watcher) {
        Size size = Size.of(x);
        int rows = size.rows();
        int columns = size.columns();
        double unit = 0;
        for (int t = 0; t < steps.iterations(); t++) {
            Execution.Settings settings = new Execution.Settings(1, "naive", Workers.ONE, true, true, Set.of(), 0);
            Execution execution = new Execution(network.whole(objective.layers(), size), network.weights(), settings);
            Shift shift = steps.shift(t);
            for (int i = 0; i < x.values().length; i++) {
                execution.image().values()[i] = x.values()[moved(i, rows, columns, shift)];
            }
            double value = ExecutionSight.ofAll(execution)
                    .look(objective, execution.network().last().name());
            Tensor g = Tensor.zeros(x.shape());
            for (int i = 0; i < g.values().length; i++) {
                g.values()[moved(i, rows, columns, shift)] =
                        execution.gradient("image").values()[i];
            }
            if (steps.smooth() > 0) {
                smooth(g, size, steps.sigma(t));
            }
            Pyramid.even(g, steps.pyramid());
            double mean = 0;
            for (float one : g.values()) {
                mean += Math.abs(one) / g.values().length;
            }
            unit = t == 0 || steps.normalize() ? mean : unit;
            for (int i = 0; i < g.values().length && unit > 0; i++) {
                float moved = (float) (x.values()[i] + steps.step() * g.values()[i] / unit);
                x.values()[i] = clip.apply(moved, i / (rows * columns));
            }
            watcher.stepped(t, value, mean);
        }
    }

    /** Where the picture has what its moved self has at i. */
    private static int moved(int i, int rows, int columns, Shift shift) {
        int channel = i / columns / rows;
        int row = shift.row(i / columns % rows, rows);
        return (channel * rows + row) * columns + shift.column(i % columns, columns);
    }

    /** Each channel as the mean of itself under three bells. */
    private static void smooth(Tensor g, Size size, double sigma) {
        int area = size.rows() * size.columns();
        for (int first = 0; first < g.values().length; first += area) {
            float[] channel = new float[area];
            System.arraycopy(g.values(), first, channel, 0, area);
            Plane plane = new Plane(size.rows(), size.columns(), channel);
            double[] sum = new double[area];
            for (double scale : SCALES) {
                Plane smoothed = new NaiveGaussian(new Gaussian(scale * sigma)).apply(plane, FilterSettings.DEFAULT);
                for (int i = 0; i < area; i++) {
                    sum[i] += smoothed.values()[i];
                }
            }
            for (int i = 0; i < area; i++) {
                g.values()[first + i] = (float) (sum[i] / SCALES.length);
            }
        }
    }
}
