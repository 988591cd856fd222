package twice.cnn;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import twice.cnn.layers.Window;

/** The layers' formulas once more, in double and written another way, as a truth that shares no line with the layers. */
final class DoubleFormulas {

    private DoubleFormulas() {}

    static double[] each(double[] x, DoubleUnaryOperator function) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = function.applyAsDouble(x[i]);
        }
        return y;
    }

    /** Every window asks every cell whether it lies in it. What: m for max, p and i for means with and without padding. */
    static double[] pool(double[] x, Window w, Shape maps, char what) {
        int height = maps.dim(1);
        int width = maps.dim(2);
        int planes = x.length / height / width;
        int rows = count(
                height, w.kernel().height(), w.stride().height(), w.padding().height(), w.ceil());
        int columns =
                count(width, w.kernel().width(), w.stride().width(), w.padding().width(), w.ceil());
        double[] y = new double[planes * rows * columns];
        for (int o = 0; o < y.length; o++) {
            int plane = o / rows / columns;
            int top = o / columns % rows * w.stride().height() - w.padding().height();
            int left = o % columns * w.stride().width() - w.padding().width();
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int inside = 0;
            int padded = 0;
            for (int r = -w.padding().height(); r < height + w.padding().height(); r++) {
                for (int q = -w.padding().width(); q < width + w.padding().width(); q++) {
                    boolean in = r >= top
                            && r < top + w.kernel().height()
                            && q >= left
                            && q < left + w.kernel().width();
                    padded += in ? 1 : 0;
                    if (in && r >= 0 && r < height && q >= 0 && q < width) {
                        double value = x[(plane * height + r) * width + q];
                        max = Math.max(max, value);
                        sum += value;
                        inside++;
                    }
                }
            }
            y[o] = what == 'm' ? max : sum / (what == 'p' ? padded : inside);
        }
        return y;
    }

    /** Windows as long as they begin at a place where one may begin. */
    private static int count(int length, int kernel, int stride, int padding, boolean ceil) {
        int windows = 0;
        for (int start = -padding; ; start += stride) {
            boolean whole = start + kernel <= length + padding;
            boolean late = ceil && start < length && start - stride + kernel < length + padding;
            if (!whole && !late) {
                return windows;
            }
            windows++;
        }
    }

    static double[] adaptive(double[] x, Shape maps, int rows, int columns) {
        int height = maps.dim(1);
        int width = maps.dim(2);
        double[] y = new double[x.length / height / width * rows * columns];
        for (int o = 0; o < y.length; o++) {
            int plane = o / rows / columns;
            double sum = 0;
            int cells = 0;
            for (int i = 0; i < height * width; i++) {
                if (touches(i / width, height, o / columns % rows, rows)
                        && touches(i % width, width, o % columns, columns)) {
                    sum += x[plane * height * width + i];
                    cells++;
                }
            }
            y[o] = sum / cells;
        }
        return y;
    }

    /** Whether cell [i, i+1) and bin [b·n/bins, (b+1)·n/bins) overlap. */
    private static boolean touches(int i, int length, int bin, int bins) {
        return (i + 1) * bins > bin * length && i * bins < (bin + 1) * length;
    }

    /** Tensors: input, weight, bias, running mean, running variance. Σx²/m − μ² is good enough in double. */
    static double[] batchNorm(List<double[]> t, int channels, double eps, boolean training) {
        double[] x = t.get(0);
        int plane = x.length / channels / 2;
        double[] y = new double[x.length];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                if (i / plane % channels == c) {
                    sum += x[i];
                    squares += x[i] * x[i];
                }
            }
            double m = x.length / (double) channels;
            double mean = training ? sum / m : t.get(3)[c];
            double variance = training ? squares / m - mean * mean : t.get(4)[c];
            for (int i = 0; i < x.length; i++) {
                if (i / plane % channels == c) {
                    y[i] = t.get(1)[c] * (x[i] - mean) / Math.sqrt(variance + eps) + t.get(2)[c];
                }
            }
        }
        return y;
    }

    static double[] localResponse(double[] x, Shape maps, int size, double alpha, double beta, double k) {
        int plane = maps.dim(1) * maps.dim(2);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                boolean samePlace = i % plane == j % plane && i / plane / maps.dim(0) == j / plane / maps.dim(0);
                int apart = j / plane - i / plane;
                if (samePlace && 2 * apart >= -size && 2 * apart < size) {
                    sum += x[j] * x[j];
                }
            }
            y[i] = x[i] * Math.exp(-beta * Math.log(k + alpha * sum / size));
        }
        return y;
    }

    static double[] softmax(double[] x, Shape maps) {
        int plane = maps.dim(1) * maps.dim(2);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int c = 0; c < maps.dim(0); c++) {
                sum += Math.exp(x[i / plane / maps.dim(0) * maps.dim(0) * plane + c * plane + i % plane] - x[i]);
            }
            y[i] = 1 / sum;
        }
        return y;
    }

    static double[] add(double[] a, double[] b) {
        double[] y = a.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += b[i];
        }
        return y;
    }

    static double[] concatenate(double[] a, double[] b, int batch) {
        double[] y = new double[a.length + b.length];
        int one = a.length / batch;
        int other = b.length / batch;
        for (int n = 0; n < batch; n++) {
            System.arraycopy(a, n * one, y, n * (one + other), one);
            System.arraycopy(b, n * other, y, n * (one + other) + one, other);
        }
        return y;
    }
}
