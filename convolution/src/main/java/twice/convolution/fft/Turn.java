package twice.convolution.fft;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Turns squares of LANES × LANES values, one vector a row, so that rows become columns.
 *
 * <p>To zip vector i with vector i + LANES/2, all values of the one and of the other in turn, for all i, moves each bit of a
 * value's place up by one, the topmost becoming the lowest. After log₂ LANES times, the bits of the row and those of the
 * column have changed places.
 */
final class Turn {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** The first, or the second, half of a vector, each value twice. */
    private static final VectorShuffle<Float> FIRST = VectorShuffle.fromOp(SPECIES, lane -> lane / 2);

    private static final VectorShuffle<Float> SECOND = VectorShuffle.fromOp(SPECIES, lane -> (LANES + lane) / 2);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL);

    private Turn() {}

    /** Number of values in a square. */
    static final int SQUARE = LANES * LANES;

    /** The square at {@code first} of one array, to that at {@code to} of another; {@code between} holds a square. */
    static void square(float[] from, int first, float[] target, int to, float[] between) {
        switch (LANES) {
            case 2 -> zip(from, first, target, to);
            case 4 -> zipTwice(from, first, target, to);
            case 8 -> {
                zipTwice(from, first, between, 0);
                zip(between, 0, target, to);
            }
            default -> {
                zipTwice(from, first, between, 0);
                zipTwice(between, 0, target, to);
            }
        }
    }

    private static void zip(float[] from, int first, float[] target, int to) {
        for (int i = 0; i < SQUARE / 2; i += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, from, first + i);
            FloatVector b = FloatVector.fromArray(SPECIES, from, first + i + SQUARE / 2);
            a.rearrange(FIRST).blend(b.rearrange(FIRST), ODD).intoArray(target, to + 2 * i);
            a.rearrange(SECOND).blend(b.rearrange(SECOND), ODD).intoArray(target, to + 2 * i + LANES);
        }
    }

    private static void zipTwice(float[] from, int first, float[] target, int to) {
        for (int i = 0; i < SQUARE / 4; i += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, from, first + i);
            FloatVector b = FloatVector.fromArray(SPECIES, from, first + i + SQUARE / 4);
            FloatVector c = FloatVector.fromArray(SPECIES, from, first + i + SQUARE / 2);
            FloatVector d = FloatVector.fromArray(SPECIES, from, first + i + 3 * (SQUARE / 4));
            FloatVector ac0 = a.rearrange(FIRST).blend(c.rearrange(FIRST), ODD);
            FloatVector ac1 = a.rearrange(SECOND).blend(c.rearrange(SECOND), ODD);
            FloatVector bd0 = b.rearrange(FIRST).blend(d.rearrange(FIRST), ODD);
            FloatVector bd1 = b.rearrange(SECOND).blend(d.rearrange(SECOND), ODD);
            int at = to + 4 * i;
            ac0.rearrange(FIRST).blend(bd0.rearrange(FIRST), ODD).intoArray(target, at);
            ac0.rearrange(SECOND).blend(bd0.rearrange(SECOND), ODD).intoArray(target, at + LANES);
            ac1.rearrange(FIRST).blend(bd1.rearrange(FIRST), ODD).intoArray(target, at + 2 * LANES);
            ac1.rearrange(SECOND).blend(bd1.rearrange(SECOND), ODD).intoArray(target, at + 3 * LANES);
        }
    }
}
