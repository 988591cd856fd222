package twice.convolution;

/**
 * Where a result comes to stand: in a new array, or over a plane that nobody needs any more.
 *
 * <p>Java fills a new array with zeros, on one thread, before anything is written into it, and most of it has left the
 * caches by then. For small windows that is a quarter of the whole time, and the one part that threads can't share. Who
 * filters frame after frame gives back the plane before the last and spares it.
 */
public final class Room {

    /** A new array for every result. */
    public static final Room NEW = new Room(new float[0]);

    private final float[] old;

    private Room(float[] old) {
        this.old = old;
    }

    /**
     * The array of that plane, for results of as many values; others get a new one.
     *
     * @param old a plane that nobody reads any more: it may hold anything afterwards
     */
    public static Room over(Plane old) {
        return new Room(old.values());
    }

    /**
     * An array of so many values for what is made of x, all of which its user writes: they are not zeros.
     *
     * @throws IllegalArgumentException if that would be x itself
     */
    public float[] values(Plane x, int cells) {
        if (old.length != cells) {
            return new float[cells];
        }
        if (old == x.values()) {
            throw new IllegalArgumentException("expected room in another plane than the one that is read");
        }
        return old;
    }
}
