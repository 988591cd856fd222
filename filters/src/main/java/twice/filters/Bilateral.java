package twice.filters;

/**
 * The bilateral filter's parameters. Its window is round: the pixels no further from the centre than half the size.
 *
 * @param size the window's diameter in pixels, odd, 1 to {@value #LARGEST}; it may be larger than the plane
 * @param sigmaColor how far values may differ and still count as one surface: the σ of a Gaussian of their difference,
 *     positive
 * @param sigmaSpace the σ of a Gaussian of the distance in pixels, positive
 */
public record Bilateral(int size, double sigmaColor, double sigmaSpace) {

    /** The largest size: each of the window's pixels costs an exponential, and this has 78 million. */
    public static final int LARGEST = 9999;

    public Bilateral {
        new Window(size);
        if (size > LARGEST) {
            throw new FiltersException("expected a window size of at most " + LARGEST + ", found " + size);
        }
        check("color", sigmaColor);
        check("space", sigmaSpace);
    }

    private static void check(String what, double sigma) {
        if (!(sigma > 0) || !Double.isFinite(sigma)) {
            throw new FiltersException("expected a positive finite sigma of " + what + ", found " + sigma);
        }
    }

    /** The window's radius. */
    public int radius() {
        return size / 2;
    }

    /** How many columns beside the centre's the window's row {@code i} has, counted from the centre's row. */
    public int half(int i) {
        return (int) Math.sqrt((double) radius() * radius() - (double) i * i);
    }

    /** The weight of so many pixels' distance in one direction; that of both directions is their product. */
    public double space(int distance) {
        return Math.exp(-0.5 * (distance / sigmaSpace) * (distance / sigmaSpace));
    }
}
