package twice.cnn.pool;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The steps of {@link LanesMaxPool} on rows in scratch memory. All counts are rounded up to whole vectors, for which the
 * scratch has room; values come with their places in the window, as floats, so that one mask moves both.
 */
final class MaxLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Counts are multiples of this. */
    static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES + 1);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, -1L << (LANES / 2));

    private MaxLanes() {}

    static int roundedUp(int count) {
        return (count + LANES - 1) / LANES * LANES;
    }

    /** Takes a row of the input into the largest of its columns: what is larger, or NaN, and nothing that is only equal. */
    static void down(float[] s, int row, int best, int places, int count, float place) {
        for (int j = 0; j < count; j += LANES) {
            FloatVector b = FloatVector.fromArray(SPECIES, s, best + j);
            FloatVector v = FloatVector.fromArray(SPECIES, s, row + j);
            VectorMask<Float> larger = v.compare(VectorOperators.GT, b).or(v.compare(VectorOperators.NE, v));
            b.blend(v, larger).intoArray(s, best + j);
            FloatVector.fromArray(SPECIES, s, places + j).blend(place, larger).intoArray(s, places + j);
        }
    }

    /**
     * Takes a column of the windows into the largest of each. Among equal numbers the one that comes first in reading order
     * is kept, and columns to the right may come first: they may have it in a higher row.
     */
    static void across(float[] s, int values, int rows, float column, int best, int places, int count) {
        for (int j = 0; j < count; j += LANES) {
            FloatVector b = FloatVector.fromArray(SPECIES, s, best + j);
            FloatVector p = FloatVector.fromArray(SPECIES, s, places + j);
            FloatVector v = FloatVector.fromArray(SPECIES, s, values + j);
            FloatVector q = FloatVector.fromArray(SPECIES, s, rows + j).add(column);
            VectorMask<Float> earlier = v.compare(VectorOperators.EQ, b).and(q.compare(VectorOperators.LT, p));
            VectorMask<Float> larger = v.compare(VectorOperators.GT, b)
                    .or(v.compare(VectorOperators.NE, v))
                    .or(earlier);
            b.blend(v, larger).intoArray(s, best + j);
            p.blend(q, larger).intoArray(s, places + j);
        }
    }

    /** Sorts every other number apart: those at even places from {@code from} on, and those at odd ones. */
    static void split(float[] s, int from, int even, int odd, int count) {
        for (int j = 0; j < count; j += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, s, from + 2 * j);
            FloatVector b = FloatVector.fromArray(SPECIES, s, from + 2 * j + LANES);
            a.rearrange(EVEN).blend(b.rearrange(EVEN), UPPER).intoArray(s, even + j);
            a.rearrange(ODD).blend(b.rearrange(ODD), UPPER).intoArray(s, odd + j);
        }
    }
}
