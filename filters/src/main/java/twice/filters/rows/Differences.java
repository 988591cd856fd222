package twice.filters.rows;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

/** What rungs that subtract values in float can't take: values so large that a difference isn't finite. */
public final class Differences {

    private Differences() {}

    /** Why a filter that subtracts in float can't take that plane; empty if it can. */
    public static Optional<String> refusal(Plane x, FilterSettings settings) {
        int largest = Float.floatToRawIntBits((float) Math.abs(settings.borderValue()));
        for (float value : x.values()) {
            largest =
                    Math.max(largest, Float.floatToRawIntBits(value) & 0x7fffffff); // the bits of |value| grow with it
        }
        return Float.intBitsToFloat(largest) <= Float.MAX_VALUE / 2
                ? Optional.empty()
                : Optional.of("expected values below " + Float.MAX_VALUE / 2 + ", so that differences are finite");
    }
}
