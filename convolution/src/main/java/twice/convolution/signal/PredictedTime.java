package twice.convolution.signal;

import java.util.OptionalDouble;
import twice.convolution.Convolution1d;

/** What {@link Plan}'s model says of the time that a rung takes, for charts to draw beside what it does take. */
public final class PredictedTime {

    private PredictedTime() {}

    /** Milliseconds on one thread with stride 1; empty for a rung that the model doesn't choose. */
    public static OptionalDouble milliseconds(Convolution1d rung, int outputs, int taps) {
        if (rung instanceof LaneConvolution1d) {
            return finite(Plan.direct(outputs, taps, 1));
        }
        if (rung instanceof OverlapAdd) {
            return finite(Plan.blocks(outputs, taps));
        }
        if (rung instanceof FftConvolution1d) {
            return finite(Plan.whole(outputs, taps));
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble finite(Plan plan) {
        return Double.isInfinite(plan.nanoseconds())
                ? OptionalDouble.empty()
                : OptionalDouble.of(plan.nanoseconds() / 1e6);
    }
}
