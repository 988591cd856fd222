package twice.convolution.systems;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;

/** The example systems, each in its plainest form. */
final class PlaneSystems {

    private static final Settings PERIODIC =
            Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.WRAP, 0);

    private static final double[] BINOMIAL = {1, 4, 6, 4, 1};

    private PlaneSystems() {}

    static Plane blur(Plane x) {
        double[] weights = new double[25];
        for (int i = 0; i < 25; i++) {
            weights[i] = BINOMIAL[i / 5] * BINOMIAL[i % 5] / 256;
        }
        return convolved(x, new Kernel(5, 5, weights));
    }

    static Plane edge(Plane x) {
        return convolved(x, Kernel.of(new double[][] {{1, -1, 0}}));
    }

    static Plane motion(Plane x) {
        double[] weights = new double[9];
        Arrays.fill(weights, 1.0 / 9);
        return convolved(x, new Kernel(1, 9, weights));
    }

    static Plane median(Plane x) {
        float[] y = new float[x.values().length];
        float[] window = new float[9];
        for (int i = 0; i < y.length; i++) {
            for (int w = 0; w < 9; w++) {
                int row = Math.floorMod(i / x.columns() + w / 3 - 1, x.rows());
                int column = Math.floorMod(i % x.columns() + w % 3 - 1, x.columns());
                window[w] = x.at(row, column);
            }
            Arrays.sort(window);
            y[i] = window[4];
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    static Plane gamma(Plane x) {
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (255 * Math.pow(Math.max(0, x.values()[i]) / 255, 0.45));
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    static Plane invert(Plane x) {
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = 255 - x.values()[i];
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    /** A gain of 1 in the middle and of 0 in the corners, as lenses have it, only more so. */
    static Plane vignette(Plane x) {
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            int row = i / x.columns();
            int column = i % x.columns();
            double down = (2.0 * row + 1) / x.rows() - 1;
            double right = (2.0 * column + 1) / x.columns() - 1;
            y[i] = (float) ((1 - (down * down + right * right) / 2) * x.values()[i]);
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    static Plane mirror(Plane x) {
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x.at(i / x.columns(), x.columns() - 1 - i % x.columns());
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    private static Plane convolved(Plane x, Kernel kernel) {
        return new NaiveConvolution2d().convolve(x, kernel, PERIODIC);
    }
}
