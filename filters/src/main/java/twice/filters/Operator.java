package twice.filters;

/**
 * Weights that subtract neighbours. They lie on the plane as they are written (correlation, not turned round), unscaled as
 * OpenCV's with {@code ksize=3}: x is positive where brightness grows to the right, y where it grows downwards.
 */
public enum Operator {
    /** The two diagonals of 2 × 2 pixels, of which the upper left one is the pixel itself. */
    ROBERTS(new double[][] {{-1, 0}, {0, 1}}, new double[][] {{0, -1}, {1, 0}}, 0, 0),
    /** A difference, with the mean of three lines. */
    PREWITT(1, 1),
    /** A difference, with the nearest line counted twice. */
    SOBEL(1, 2),
    /** A difference, with lines weighed 3, 10, 3, so that directions come out right. */
    SCHARR(3, 10),
    /** The sum of second differences along both diagonals, which has no direction. */
    LAPLACIAN(
            new double[][] {{2, 0, 2}, {0, -8, 0}, {2, 0, 2}}, new double[][] {{2, 0, 2}, {0, -8, 0}, {2, 0, 2}}, 0, 0);

    @SuppressWarnings("ImmutableEnumChecker") // written by nobody, and handed out a weight at a time
    private final double[][] x;

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private final double[][] y;

    private final int side;
    private final int middle;

    Operator(double[][] x, double[][] y, int side, int middle) {
        this.x = x;
        this.y = y;
        this.side = side;
        this.middle = middle;
    }

    Operator(int side, int middle) {
        this(
                new double[][] {{-side, 0, side}, {-middle, 0, middle}, {-side, 0, side}},
                new double[][] {{-side, -middle, -side}, {0, 0, 0}, {side, middle, side}},
                side,
                middle);
    }

    /** Rows and columns of the weights: 2 or 3. */
    public int size() {
        return x.length;
    }

    /** Row and column of the weight that lies on the pixel itself. */
    public int anchor() {
        return size() - 2;
    }

    /** The weight of that row and column for the direction x. */
    public double x(int row, int column) {
        return x[row][column];
    }

    /** The weight of that row and column for the direction y. */
    public double y(int row, int column) {
        return y[row][column];
    }

    /** Whether the weights are a difference (−1 0 1) one way times a mean (side middle side) the other way. */
    public boolean isSeparable() {
        return middle != 0;
    }

    /** The weight of the outer lines, where {@link #isSeparable()}. */
    public int side() {
        return side;
    }

    /** The weight of the line through the pixel, where {@link #isSeparable()}. */
    public int middle() {
        return middle;
    }
}
