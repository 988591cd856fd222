package twice.cnn.pool;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The largest of 2 × 2 numbers, for a vector of windows side by side. Two vectors of an input row are sorted into one of
 * their even and one of their odd columns; then a lane is a window.
 */
final class TwoByTwoLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Windows at a time. */
    static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES + 1);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, -1L << (LANES / 2));
    private static final VectorShuffle<Float> FIRST_TWICE = VectorShuffle.fromOp(SPECIES, i -> i / 2);
    private static final VectorShuffle<Float> LAST_TWICE = VectorShuffle.fromOp(SPECIES, i -> (LANES + i) / 2);

    private TwoByTwoLanes() {}

    /**
     * Windows {@code from} to {@code to} of a row, whole vectors only; answers where it stopped.
     *
     * @param x input, two rows of it from p on
     * @param winner for each window which of its four cells is the largest, in reading order; null if nobody asks
     */
    static int forward(float[] x, int p, int width, float[] y, float[] winner, int o, int windows) {
        int j = 0;
        for (; j <= windows - LANES; j += LANES) {
            int q = p + 2 * j;
            FloatVector a = FloatVector.fromArray(SPECIES, x, q);
            FloatVector b = FloatVector.fromArray(SPECIES, x, q + LANES);
            FloatVector best = a.rearrange(EVEN).blend(b.rearrange(EVEN), UPPER);
            FloatVector next = a.rearrange(ODD).blend(b.rearrange(ODD), UPPER);
            VectorMask<Float> larger =
                    next.compare(VectorOperators.GT, best).or(next.compare(VectorOperators.NE, next));
            best = best.blend(next, larger);
            FloatVector place = FloatVector.zero(SPECIES).blend(1f, larger);
            FloatVector c = FloatVector.fromArray(SPECIES, x, q + width);
            FloatVector d = FloatVector.fromArray(SPECIES, x, q + width + LANES);
            next = c.rearrange(EVEN).blend(d.rearrange(EVEN), UPPER);
            larger = next.compare(VectorOperators.GT, best).or(next.compare(VectorOperators.NE, next));
            best = best.blend(next, larger);
            place = place.blend(2f, larger);
            next = c.rearrange(ODD).blend(d.rearrange(ODD), UPPER);
            larger = next.compare(VectorOperators.GT, best).or(next.compare(VectorOperators.NE, next));
            best.blend(next, larger).intoArray(y, o + j);
            if (winner != null) {
                place.blend(3f, larger).intoArray(winner, o + j);
            }
        }
        return j;
    }

    /** Spreads the gradients of whole vectors of windows over two input rows; answers where it stopped. */
    static int backward(float[] dy, float[] winner, int o, float[] dx, int p, int width, int windows) {
        FloatVector zero = FloatVector.zero(SPECIES);
        int j = 0;
        for (; j <= windows - LANES; j += LANES) {
            int q = p + 2 * j;
            FloatVector g = FloatVector.fromArray(SPECIES, dy, o + j);
            FloatVector place = FloatVector.fromArray(SPECIES, winner, o + j);
            FloatVector upperLeft = zero.blend(g, place.compare(VectorOperators.EQ, 0f));
            FloatVector upperRight = zero.blend(g, place.compare(VectorOperators.EQ, 1f));
            FloatVector lowerLeft = zero.blend(g, place.compare(VectorOperators.EQ, 2f));
            FloatVector lowerRight = zero.blend(g, place.compare(VectorOperators.EQ, 3f));
            upperLeft
                    .rearrange(FIRST_TWICE)
                    .blend(upperRight.rearrange(FIRST_TWICE), ODDS)
                    .intoArray(dx, q);
            upperLeft
                    .rearrange(LAST_TWICE)
                    .blend(upperRight.rearrange(LAST_TWICE), ODDS)
                    .intoArray(dx, q + LANES);
            lowerLeft
                    .rearrange(FIRST_TWICE)
                    .blend(lowerRight.rearrange(FIRST_TWICE), ODDS)
                    .intoArray(dx, q + width);
            lowerLeft
                    .rearrange(LAST_TWICE)
                    .blend(lowerRight.rearrange(LAST_TWICE), ODDS)
                    .intoArray(dx, q + width + LANES);
        }
        return j;
    }

    private static final VectorMask<Float> ODDS = VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL);
}
