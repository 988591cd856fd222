package twice.benchmarks.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import twice.benchmarks.BenchException;
import twice.convolution.Border;
import twice.convolution.Convolution1d;
import twice.convolution.Convolution1dAlgorithm;
import twice.convolution.Convolution2d;
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.choice.PredictedPlaneTime;
import twice.convolution.crossover.Measured;
import twice.convolution.signal.PredictedTime;

/**
 * Every rung over the size of the kernel, on one thread. A rung that has become slow isn't asked any more; each answer is
 * compared with that of the lowest rung that still answers.
 */
public final class KernelSizes {

    private static final int SAMPLES = 100_000;
    private static final int[] TAPS = {3, 7, 15, 31, 63, 127, 255, 511, 1023, 2047, 4095};
    private static final int SIDE = 1024;
    private static final int[] WIDTHS = {3, 5, 7, 9, 11, 15, 21, 31, 45, 63};
    private static final double SLOW = 1500;
    private static final double SLOWEST = 4000;
    private static final int PLACES = 500;
    private static final long SEED = 42;

    private final Consumer<String> progress;

    /** Says by lines how far it has come. */
    public KernelSizes(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Times of a full convolution of {@value #SAMPLES} samples. */
    public List<Measured> signals() {
        double[] x = random(SAMPLES, SEED);
        List<Measured> rows = new ArrayList<>();
        Set<Convolution1dAlgorithm> slow = new HashSet<>();
        for (int taps : TAPS) {
            double[] kernel = random(taps, SEED + taps);
            double[] expected = null;
            for (Convolution1dAlgorithm rung : Convolution1dAlgorithm.values()) {
                if (!rung.isAvailable() || slow.contains(rung)) {
                    continue;
                }
                Convolution1d convolution = rung.create();
                double[] found = convolution.convolve(x, kernel, Settings.DEFAULT);
                expected = expected == null ? found : expected;
                check(rung.id(), taps, deviation(expected, found), 1e-11);
                double time = Stopwatch.milliseconds(
                        () -> convolution.convolve(x, kernel, Settings.DEFAULT), warmUp(taps == TAPS[0]));
                rows.add(row(rung.id(), taps, time, PredictedTime.milliseconds(convolution, SAMPLES + taps - 1, taps)));
                if (time > SLOW) {
                    slow.add(rung);
                }
            }
        }
        return rows;
    }

    /**
     * Times on a gray plane of {@value #SIDE} × {@value #SIDE}, same size, borders mirrored.
     *
     * @param separable whether the kernel is one column times one row
     */
    public List<Measured> planes(boolean separable) {
        Plane x = plane(random(SIDE * SIDE, SEED));
        Settings settings = Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REFLECT101, 0);
        List<Measured> rows = new ArrayList<>();
        Set<Convolution2dAlgorithm> slow = new HashSet<>();
        for (int width : WIDTHS) {
            Kernel kernel = kernel(width, separable);
            double[] expected = null;
            for (Convolution2dAlgorithm rung : Convolution2dAlgorithm.values()) {
                if (!rung.isAvailable() || slow.contains(rung)) {
                    continue;
                }
                Convolution2d convolution = rung.create();
                double[] found = doubles(convolution.convolve(x, kernel, settings));
                expected = expected == null ? found : expected;
                check(rung.id(), width, deviation(expected, found), 1e-5);
                double time = Stopwatch.milliseconds(
                        () -> convolution.convolve(x, kernel, settings), warmUp(width == WIDTHS[0]));
                rows.add(row(rung.id(), width, time, PredictedPlaneTime.milliseconds(convolution, x, kernel)));
                if (time > SLOW) {
                    slow.add(rung);
                }
            }
        }
        return rows;
    }

    /** Errors of a full convolution of n random samples with n/8 + 1 random weights, over n. */
    public List<Measured> errors() {
        List<Measured> rows = new ArrayList<>();
        Set<Convolution1dAlgorithm> slow = new HashSet<>();
        for (int n = 64; n <= 1 << 20; n *= 4) {
            double[] x = random(n, SEED + n);
            double[] kernel = random(n / 8 + 1, SEED - n);
            int[] places = new SplittableRandom(n)
                    .ints(Math.min(PLACES, n), 0, n + n / 8)
                    .toArray();
            double[] truth = new double[places.length];
            Arrays.setAll(truth, i -> Truth.at(places[i], x, kernel));
            for (Convolution1dAlgorithm rung : Convolution1dAlgorithm.values()) {
                if (!rung.isAvailable() || slow.contains(rung)) {
                    continue;
                }
                long began = System.nanoTime();
                double[] y = rung.create().convolve(x, kernel, Settings.DEFAULT);
                if (System.nanoTime() - began > SLOWEST * 1e6) {
                    slow.add(rung);
                }
                double[] found = Arrays.stream(places).mapToDouble(t -> y[t]).toArray();
                rows.add(new Measured(rung.id(), n, deviation(truth, found), OptionalDouble.empty()));
            }
            progress.accept("twice: convolution-crossover: errors of " + n + " values");
        }
        return rows;
    }

    private static double warmUp(boolean first) {
        return first ? 4 : 0.5;
    }

    private Measured row(String rung, int size, double time, OptionalDouble model) {
        progress.accept("twice: convolution-crossover: " + rung + ", size " + size + ": " + (float) time + " ms");
        return new Measured(rung, size, time, model);
    }

    private static void check(String rung, int size, double deviation, double bound) {
        if (!(deviation <= bound)) {
            throw new BenchException(
                    rung + ", size " + size + ": expected an error of at most " + bound + ", found " + deviation);
        }
    }

    /** The largest difference over the largest expected value; NaN where there is nothing to compare. */
    static double deviation(double[] expected, double[] found) {
        if (expected.length != found.length) {
            return Double.NaN;
        }
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(expected[i] - found[i]));
        }
        return difference / largest;
    }

    private static double[] random(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }

    private static Plane plane(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) (127.5 + 127.5 * values[i]);
        }
        return new Plane(SIDE, SIDE, floats);
    }

    private static Kernel kernel(int width, boolean separable) {
        if (!separable) {
            return new Kernel(width, width, random(width * width, SEED + width));
        }
        double[] column = random(width, SEED + width);
        double[] row = random(width, SEED - width);
        double[] weights = new double[width * width];
        Arrays.setAll(weights, i -> column[i / width] * row[i % width]);
        return new Kernel(width, width, weights);
    }

    private static double[] doubles(Plane plane) {
        double[] values = new double[plane.values().length];
        Arrays.setAll(values, i -> plane.values()[i]);
        return values;
    }
}
