package twice.filters;

import twice.convolution.Border;
import twice.convolution.Room;

/**
 * What every filter is told beside its own parameters.
 *
 * @param border what stands beyond the plane's edge
 * @param borderValue the value beyond the edge for {@link Border#CONSTANT}, finite
 * @param threads at most this many threads, 1 or more; the result doesn't depend on it
 * @param room where the result may come to stand; nothing else depends on it, and not every rung asks
 */
public record FilterSettings(Border border, double borderValue, int threads, Room room) {

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

    /** Settings with a new array for the result. */
    public FilterSettings(Border border, double borderValue, int threads) {
        this(border, borderValue, threads, Room.NEW);
    }

    public FilterSettings withBorder(Border newBorder, double newValue) {
        return new FilterSettings(newBorder, newValue, threads, room);
    }

    public FilterSettings withThreads(int newThreads) {
        return new FilterSettings(border, borderValue, newThreads, room);
    }

    public FilterSettings withRoom(Room newRoom) {
        return new FilterSettings(border, borderValue, threads, newRoom);
    }
}
