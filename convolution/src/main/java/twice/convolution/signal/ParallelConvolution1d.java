package twice.convolution.signal;

import twice.convolution.Convolution1d;
import twice.convolution.OutputSize;
import twice.convolution.Settings;
import twice.convolution.Workers;

/**
 * The fastest way for the sizes, on as many threads as the settings allow.
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
