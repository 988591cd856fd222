package twice.filters.canny;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Keeps a row's pixels that are largest across the edge, a lane for each; vectors without a candidate are left at once. What
 * is kept is noted as bits of {@link Hysteresis}' cells.
 */
final class SuppressionLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    private static final float TAN_22 = (float) (Math.sqrt(2) - 1);
    private static final float TAN_67 = (float) (Math.sqrt(2) + 1);

    /** A bit for each lane. */
    private static final int[] BITS =
            IntStream.range(0, LANES).map(lane -> 1 << lane).toArray();

    private SuppressionLanes() {}

    /**
     * Notes each pixel that is weak or an edge, and some to the right of the last column.
     *
     * @param m three rows of strength
     * @param a where in m the upper one begins, a column before the first
     * @param b the pixels' own
     * @param c the lower one
     * @param low the strength above which a pixel may be an edge
     * @param high the strength above which it is one
     * @param cells receives them, from index {@code o} on
     */
    static void run(
            float[] m,
            int a,
            int b,
            int c,
            float[] across,
            float[] down,
            float low,
            float high,
            int columns,
            int[] cells,
            int o) {
        FloatVector zero = FloatVector.zero(SPECIES);
        IntVector bits = IntVector.fromArray(IntVector.SPECIES_PREFERRED, BITS, 0);
        FloatVector weak = bits.reinterpretAsFloats();
        FloatVector edge = bits.lanewise(VectorOperators.LSHL, Hysteresis.WIDTH).reinterpretAsFloats();
        for (int i = 0; i < columns; i += LANES) {
            FloatVector own = FloatVector.fromArray(SPECIES, m, b + i + 1);
            VectorMask<Float> candidates = own.compare(VectorOperators.GT, low);
            if (candidates.anyTrue()) {
                FloatVector x = FloatVector.fromArray(SPECIES, across, i);
                FloatVector y = FloatVector.fromArray(SPECIES, down, i);
                FloatVector width = x.lanewise(VectorOperators.ABS);
                FloatVector height = y.lanewise(VectorOperators.ABS);
                VectorMask<Float> level = height.compare(VectorOperators.LT, width.mul(TAN_22));
                VectorMask<Float> upright = height.compare(VectorOperators.GT, width.mul(TAN_67));
                // Falling where one grows, in which case the edge's other diagonal is meant.
                VectorMask<Float> falling =
                        y.blend(y.neg(), x.compare(VectorOperators.LT, 0)).compare(VectorOperators.LT, 0);
                FloatVector before = FloatVector.fromArray(SPECIES, m, a + i)
                        .blend(FloatVector.fromArray(SPECIES, m, a + i + 2), falling)
                        .blend(FloatVector.fromArray(SPECIES, m, a + i + 1), upright)
                        .blend(FloatVector.fromArray(SPECIES, m, b + i), level);
                FloatVector after = FloatVector.fromArray(SPECIES, m, c + i + 2)
                        .blend(FloatVector.fromArray(SPECIES, m, c + i), falling)
                        .blend(FloatVector.fromArray(SPECIES, m, c + i + 1), upright)
                        .blend(FloatVector.fromArray(SPECIES, m, b + i + 2), level);
                VectorMask<Float> largest = own.compare(VectorOperators.GT, before)
                        .and(own.compare(VectorOperators.GT, after)
                                .or(own.compare(VectorOperators.EQ, after).and(level.or(upright))));
                VectorMask<Float> keep = candidates.and(largest);
                int found = zero.blend(weak, keep)
                        .blend(edge, keep.and(own.compare(VectorOperators.GT, high)))
                        .reinterpretAsInts()
                        .reduceLanes(VectorOperators.OR);
                cells[o + i / Hysteresis.WIDTH] |= found << i % Hysteresis.WIDTH;
            }
        }
    }
}
