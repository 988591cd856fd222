package twice.convolution;

/**
 * What is asked of a convolution, and on how many threads.
 *
 * @param mode how much of the full convolution is kept
 * @param border what stands beyond the input's edge
 * @param borderValue the value beyond the edge for {@link Border#CONSTANT}, finite
 * @param correlate whether the kernel is laid on as it stands; a true convolution turns it by 180° first
 * @param stride every how many values one is kept, along each axis, beginning with the first; 1 or more
 * @param threads at most this many threads, 1 or more; the result doesn't depend on it
 * @param room where the result of a plane may come to stand; nothing else depends on it, and not every rung asks
 */
public record Settings(
        Mode mode, Border border, double borderValue, boolean correlate, int stride, int threads, Room room) {

    /** Full convolution, zeros beyond the edge, one thread. */
    public static final Settings DEFAULT = new Settings(Mode.FULL, Border.CONSTANT, 0, false, 1, 1);

    public Settings {
        if (!Double.isFinite(borderValue)) {
            throw new IllegalArgumentException("expected a finite border value, found " + borderValue);
        }
        if (stride < 1) {
            throw new IllegalArgumentException("expected a stride of 1 or more, found " + stride);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("expected 1 thread or more, found " + threads);
        }
    }

    /** Settings with a new array for the result. */
    public Settings(Mode mode, Border border, double borderValue, boolean correlate, int stride, int threads) {
        this(mode, border, borderValue, correlate, stride, threads, Room.NEW);
    }

    public Settings withMode(Mode newMode) {
        return new Settings(newMode, border, borderValue, correlate, stride, threads, room);
    }

    public Settings withBorder(Border newBorder, double newValue) {
        return new Settings(mode, newBorder, newValue, correlate, stride, threads, room);
    }

    public Settings withCorrelate(boolean newCorrelate) {
        return new Settings(mode, border, borderValue, newCorrelate, stride, threads, room);
    }

    public Settings withStride(int newStride) {
        return new Settings(mode, border, borderValue, correlate, newStride, threads, room);
    }

    public Settings withThreads(int newThreads) {
        return new Settings(mode, border, borderValue, correlate, stride, newThreads, room);
    }

    public Settings withRoom(Room newRoom) {
        return new Settings(mode, border, borderValue, correlate, stride, threads, newRoom);
    }
}
