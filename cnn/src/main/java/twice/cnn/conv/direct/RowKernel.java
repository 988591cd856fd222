package twice.cnn.conv.direct;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums of {@link PanelKernel} for a single row, over four vectors of columns: for depthwise convolutions, where no two
 * outputs share an input and a panel of several rows would be mostly zeros.
 */
final class RowKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    private RowKernel() {}

    /** As {@link PanelKernel#columns}, for one row, whose weights lie one behind the other. */
    static void columns(
            float[] a, int at, float[] b, int[] offsets, int from, int to, float start, float[] c, int cAt) {
        int q = from;
        for (; q + 4 * LANES <= to; q += 4 * LANES) {
            wide(a, at, b, q, offsets, start, c, cAt + q - from);
        }
        for (; q < to; q += LANES) {
            int begin = Math.max(from, Math.min(q, to - LANES));
            narrow(a, at, b, begin, offsets, start, c, cAt + begin - from);
        }
    }

    private static void wide(float[] a, int at, float[] b, int q, int[] offsets, float start, float[] c, int cAt) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, start);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        int w = at;
        for (int offset : offsets) {
            FloatVector weight = FloatVector.broadcast(SPECIES, a[w++]);
            int place = offset + q;
            c0 = weight.fma(FloatVector.fromArray(SPECIES, b, place), c0);
            c1 = weight.fma(FloatVector.fromArray(SPECIES, b, place + LANES), c1);
            c2 = weight.fma(FloatVector.fromArray(SPECIES, b, place + 2 * LANES), c2);
            c3 = weight.fma(FloatVector.fromArray(SPECIES, b, place + 3 * LANES), c3);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + LANES);
        c2.intoArray(c, cAt + 2 * LANES);
        c3.intoArray(c, cAt + 3 * LANES);
    }

    private static void narrow(float[] a, int at, float[] b, int q, int[] offsets, float start, float[] c, int cAt) {
        FloatVector sum = FloatVector.broadcast(SPECIES, start);
        int w = at;
        for (int offset : offsets) {
            FloatVector weight = FloatVector.broadcast(SPECIES, a[w++]);
            sum = weight.fma(FloatVector.fromArray(SPECIES, b, offset + q), sum);
        }
        sum.intoArray(c, cAt);
    }
}
