package twice.filters.rank;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.filters.rows.NineBlocks;

/**
 * The median of 3 × 3 values for as many neighbours at once as a vector has lanes. The three values of each row of a window
 * are sorted; then the median is that of three values: the largest of the smallest, the middle one of the middle ones, the
 * smallest of the largest.
 *
 * <p>The first two rows of a block have no result yet; what is written for them the third one's overwrites. That makes the
 * loop one without branches.
 */
final class NineMedian implements NineBlocks.Kernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LOW = Integer.MAX_VALUE;

    @Override
    public int ofPositive(float[] x, int[] starts, int c, float[] y, int o, int stride) {
        IntVector zero = IntVector.zero(IntVector.SPECIES_PREFERRED);
        IntVector signs = zero;
        IntVector low0 = zero;
        IntVector low1 = zero;
        IntVector middle0 = zero;
        IntVector middle1 = zero;
        IntVector high0 = zero;
        IntVector high1 = zero;
        for (int k = 0; k < starts.length; k++) {
            int p = starts[k] + c;
            IntVector before = FloatVector.fromArray(SPECIES, x, p).reinterpretAsInts();
            IntVector here = FloatVector.fromArray(SPECIES, x, p + 1).reinterpretAsInts();
            IntVector after = FloatVector.fromArray(SPECIES, x, p + 2).reinterpretAsInts();
            IntVector less = before.min(here);
            IntVector more = before.max(here);
            IntVector between = more.min(after);
            IntVector low = less.min(between);
            IntVector middle = less.max(between);
            IntVector high = more.max(after);
            signs = signs.or(low);
            IntVector a = low0.max(low1).max(low);
            IntVector b = middle0.min(middle1).max(middle0.max(middle1).min(middle));
            IntVector d = high0.min(high1).min(high);
            IntVector median = a.min(b).max(a.max(b).min(d));
            median.reinterpretAsFloats().intoArray(y, o + Math.max(0, k - 2) * stride);
            low0 = low1;
            low1 = low;
            middle0 = middle1;
            middle1 = middle;
            high0 = high1;
            high1 = high;
        }
        return signs.reduceLanes(VectorOperators.OR);
    }

    @Override
    public void ofAny(float[] x, int[] starts, int c, float[] y, int o, int stride) {
        IntVector zero = IntVector.zero(IntVector.SPECIES_PREFERRED);
        IntVector low0 = zero;
        IntVector low1 = zero;
        IntVector middle0 = zero;
        IntVector middle1 = zero;
        IntVector high0 = zero;
        IntVector high1 = zero;
        for (int k = 0; k < starts.length; k++) {
            int p = starts[k] + c;
            IntVector before = FloatVector.fromArray(SPECIES, x, p).reinterpretAsInts();
            IntVector here = FloatVector.fromArray(SPECIES, x, p + 1).reinterpretAsInts();
            IntVector after = FloatVector.fromArray(SPECIES, x, p + 2).reinterpretAsInts();
            before = before.lanewise(
                    VectorOperators.XOR,
                    before.lanewise(VectorOperators.ASHR, 31).and(LOW));
            here = here.lanewise(
                    VectorOperators.XOR, here.lanewise(VectorOperators.ASHR, 31).and(LOW));
            after = after.lanewise(
                    VectorOperators.XOR,
                    after.lanewise(VectorOperators.ASHR, 31).and(LOW));
            IntVector less = before.min(here);
            IntVector more = before.max(here);
            IntVector between = more.min(after);
            IntVector low = less.min(between);
            IntVector middle = less.max(between);
            IntVector high = more.max(after);
            IntVector a = low0.max(low1).max(low);
            IntVector b = middle0.min(middle1).max(middle0.max(middle1).min(middle));
            IntVector d = high0.min(high1).min(high);
            IntVector median = a.min(b).max(a.max(b).min(d));
            median.lanewise(
                            VectorOperators.XOR,
                            median.lanewise(VectorOperators.ASHR, 31).and(LOW))
                    .reinterpretAsFloats()
                    .intoArray(y, o + Math.max(0, k - 2) * stride);
            low0 = low1;
            low1 = low;
            middle0 = middle1;
            middle1 = middle;
            high0 = high1;
            high1 = high;
        }
    }
}
