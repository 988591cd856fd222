package twice.filters;

import twice.convolution.Border;

/**
 * What every filter is told beside its own parameters.
 *
 * @param border what stands beyond the plane's edge
 * @param borderValue the value beyond the edge for {@link Border#CONSTANT}, finite
 * @param threads at most this many threads, 1 or more; the result doesn't depend on it
 */
public record FilterSettings(Border border, double borderValue, int threads) {

    /** A mirror through the middle of the edge's value, as OpenCV has it, and one thread. */
    public static final FilterSettings DEFAULT = new FilterSettings(Border.REFLECT101, 0, 1);

    public FilterSettings {
        if (!Double.isFinite(borderValue)) {
            throw new IllegalArgumentException("expected a finite border value, found " + borderValue);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("expected 1 thread or more, found " + threads);
        }
    }

    public FilterSettings withBorder(Border newBorder, double newValue) {
        return new FilterSettings(newBorder, newValue, threads);
    }

    public FilterSettings withThreads(int newThreads) {
        return new FilterSettings(border, borderValue, newThreads);
    }
}
