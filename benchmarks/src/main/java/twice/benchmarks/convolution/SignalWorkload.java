package twice.benchmarks.convolution;

import java.util.Locale;
import java.util.SplittableRandom;
import twice.benchmarks.Rungs;
import twice.benchmarks.Workload;

/**
 * A random signal in full convolution with a random kernel, both uniform in −1…1.
 *
 * @param name the name on the command line and in the tables
 * @param n number of samples
 * @param k number of taps
 */
record SignalWorkload(String name, int n, int k) implements Workload {

    private static final long SEED = 42;

    /** A tenth of the samples. */
    @Override
    public SignalWorkload quick() {
        return new SignalWorkload(name, n / 10, k);
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "%s: %,d samples ∗ %,d taps, full", name, n, k);
    }

    @Override
    public Rungs rungs() {
        return ConvolutionWorkloads.RUNGS_1D;
    }

    @Override
    public SignalProblem problem() {
        SplittableRandom random = new SplittableRandom(SEED);
        return new SignalProblem(
                random.doubles(n, -1, 1).toArray(), random.doubles(k, -1, 1).toArray());
    }
}
