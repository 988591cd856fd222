package twice.filters;

/**
 * A square window, centred on the pixel it is for.
 *
 * @param size its side in pixels, odd, 1 or more; it may be larger than the plane
 */
public record Window(int size) {

    public Window {
        if (size < 1 || size % 2 == 0) {
            throw new FiltersException("expected an odd window size of 1 or more, found " + size);
        }
    }

    /** How many pixels it reaches beyond its centre. */
    public int radius() {
        return size / 2;
    }

    /** Pixels in the window. */
    public long area() {
        return (long) size * size;
    }
}
