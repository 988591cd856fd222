package twice.filters.extremes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.filters.rows.NineBlocks;

/** The smallest of 3 × 3 values; and the largest, with all bits inverted on the way in and out. */
final class NineLeast implements NineBlocks.Kernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LOW = Integer.MAX_VALUE;

    private final int flip;

    NineLeast(int flip) {
        this.flip = flip;
    }

    @Override
    public void ofAny(float[] x, int[] starts, int c, float[] y, int o, int stride) {
        IntVector zero = IntVector.zero(IntVector.SPECIES_PREFERRED);
        IntVector row0 = zero;
        IntVector row1 = zero;
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
            IntVector row2 = before.lanewise(VectorOperators.XOR, flip)
                    .min(here.lanewise(VectorOperators.XOR, flip))
                    .min(after.lanewise(VectorOperators.XOR, flip));
            IntVector key = row0.min(row1).min(row2).lanewise(VectorOperators.XOR, flip);
            key.lanewise(
                            VectorOperators.XOR,
                            key.lanewise(VectorOperators.ASHR, 31).and(LOW))
                    .reinterpretAsFloats()
                    .intoArray(y, o + Math.max(0, k - 2) * stride);
            row0 = row1;
            row1 = row2;
        }
    }
}
