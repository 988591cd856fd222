package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;
import twice.convolution.Workers;

/**
 * The way that {@link Plan} predicts to be fastest for the sizes, on as many threads as the settings allow.
 *
 * <p><b>Cost.</b> As the rung that is chosen, shared out; a group of blocks is a megabyte a thread.
 *
 * <p><b>What changed since {@link OverlapAdd}.</b> Blocks overlap in the input instead of the output ({@link OverlapSave}): of a
 * circular convolution the first m − 1 values are spoilt, so each block reads those anew and drops them. Then no two blocks
 * write to the same place, and threads take groups of blocks in any order with the same bits in the end. Direct sums are
 * shared out by ranges of outputs, long transforms by strips. And the length of a block is chosen by measured costs: the formula
 * doesn't know how large the cache is.
 *
 * <p><b>Where it loses.</b> A few thousand outputs are done before a second thread is awake.
 *
 * <p><b>Limits.</b> Those of {@link FftConvolution1d} within a pair of blocks: quiet passages beside loud ones drown.
 *
 * <p><b>Measured.</b> 10⁶ values, 1001 taps: 5.4 ms (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link OverlapAdd}. Next: {@link ChosenConvolution1d}.
 */
public final class ParallelConvolution1d implements Convolution1d {

    /** Outputs that a thread takes at a time. */
    private static final int RANGE = 1 << 14;

    @Override
    public double[] convolve(double[] x, double[] kernel, Settings settings) {
        return convolve(x, kernel, settings, (sum, size) -> Guard.NONE);
    }

    /** Makes the guard for a transform of that size. */
    @FunctionalInterface
    interface GuardMaker {
        Guard make(DirectSum sum, int size);
    }

    static double[] convolve(double[] x, double[] kernel, Settings settings, GuardMaker guards) {
        double[] y = new double[OutputSize.of(x.length, kernel.length, settings, "values")];
        Workers workers = new Workers(settings.threads());
        DirectSum direct = new DirectSum(x, kernel, settings);
        int outputs = settings.mode().size(x.length, kernel.length);
        Plan plan = Plan.cheapest(outputs, kernel.length, settings.stride());
        switch (plan.way()) {
            case DIRECT -> {
                int ranges = (y.length - 1) / RANGE + 1;
                workers.run(ranges, r -> direct.compute(y, r * RANGE, (int) Math.min(y.length, (r + 1L) * RANGE)));
            }
            case BLOCKS -> {
                Guard guard = guards.make(direct, plan.size());
                OverlapSave blocks = new OverlapSave(x, kernel, settings, outputs, plan.size(), guard);
                workers.run(blocks.groups(), group -> blocks.compute(y, group));
            }
            case WHOLE -> FftConvolution1d.convolve(x, kernel, settings, workers, guards.make(direct, plan.size()), y);
        }
        return y;
    }
}
