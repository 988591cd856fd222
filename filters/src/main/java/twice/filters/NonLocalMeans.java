package twice.filters;

/**
 * The parameters of non-local means.
 *
 * @param patch side of the patches that are compared, odd, 1 to {@value #LARGEST}
 * @param search side of the window of pixels that are looked at, odd, 1 to {@value #LARGEST}
 * @param h how far patches may differ and still count: a difference of h in every pixel makes a weight of 1/e; positive
 * @param sigma the noise's standard deviation, 0 or more: what noise alone makes two equal patches differ by, 2σ² in the mean
 *     square, is forgiven
 */
public record NonLocalMeans(int patch, int search, double h, double sigma) {

    /** The largest side of both windows: this squared is how often each pixel is looked at. */
    public static final int LARGEST = 999;

    public NonLocalMeans {
        check("patch", patch);
        check("search", search);
        if (!(h > 0) || !Double.isFinite(h)) {
            throw new FiltersException("expected a positive finite h, found " + h);
        }
        if (!(sigma >= 0) || !Double.isFinite(sigma)) {
            throw new FiltersException("expected a finite sigma of 0 or more, found " + sigma);
        }
    }

    private static void check(String what, int size) {
        if (size < 1 || size % 2 == 0 || size > LARGEST) {
            throw new FiltersException("expected an odd " + what + " size from 1 to " + LARGEST + ", found " + size);
        }
    }

    /** How many pixels a patch reaches beyond its centre. */
    public int patchRadius() {
        return patch / 2;
    }

    /** How far away a pixel is looked at, at most, in each direction. */
    public int searchRadius() {
        return search / 2;
    }

    /** How many pixels beyond the edge are read. */
    public int reach() {
        return patchRadius() + searchRadius();
    }
}
