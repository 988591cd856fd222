package twice.convolution.fft;

/**
 * Turns squares of LANES × LANES values, one vector a row, so that rows become columns. A plain loop: a square lies in the
 * first-level cache, and shuffling vectors took as long there.
 */
final class Turn {

    private static final int LANES = FloatLaneFft.LANES;

    private Turn() {}

    /** The square at {@code first} of one array, to that at {@code to} of another. */
    static void square(float[] from, int first, float[] target, int to) {
        for (int row = 0; row < LANES; row++) {
            for (int column = 0; column < LANES; column++) {
                target[to + column * LANES + row] = from[first + row * LANES + column];
            }
        }
    }
}
