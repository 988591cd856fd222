package twice.filters.mean;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link LanesMean}: sums that run in double, over values that are float. A vector of floats is as long
 * as two of doubles, of which only the first is converted; the other half is loaded, or written, once more.
 */
final class MeanKernel {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();

    /** Places behind the last sum that {@link #along} may read. */
    static final int SPARE = 1;

    private static final VectorShuffle<Double> BY_1 = VectorShuffle.iota(DOUBLES, -1, 1, true);
    private static final VectorShuffle<Double> BY_2 = VectorShuffle.iota(DOUBLES, -2, 1, true);
    private static final VectorShuffle<Double> BY_4 = VectorShuffle.iota(DOUBLES, -4, 1, true);
    private static final VectorShuffle<Double> LAST = VectorShuffle.iota(DOUBLES, LANES - 1, 0, true);
    private static final VectorMask<Double> FROM_1 = from(1);
    private static final VectorMask<Double> FROM_2 = from(2);
    private static final VectorMask<Double> FROM_4 = from(4);

    private MeanKernel() {}

    private static VectorMask<Double> from(int lane) {
        boolean[] set = new boolean[LANES];
        for (int l = lane; l < LANES; l++) {
            set[l] = true;
        }
        return VectorMask.fromArray(DOUBLES, set, 0);
    }

    /** {@code s[at + c] += x[in + c] − z[out + c]} for c = 0 … n − 1. */
    static void slide(double[] s, int at, float[] x, int in, float[] z, int out, int n) {
        int c = 0;
        for (; c <= n - FLOATS.length(); c += LANES) {
            DoubleVector entering = (DoubleVector)
                    FloatVector.fromArray(FLOATS, x, in + c).convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector leaving = (DoubleVector)
                    FloatVector.fromArray(FLOATS, z, out + c).convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector.fromArray(DOUBLES, s, at + c)
                    .add(entering.sub(leaving))
                    .intoArray(s, at + c);
        }
        for (; c < n; c++) {
            s[at + c] += (double) x[in + c] - z[out + c];
        }
    }

    /**
     * The means of a row: its first sum, and from there on what enters less what leaves, summed over lanes in as many steps
     * as the vector's length has binary digits.
     *
     * @param s sums of columns
     * @param width how many of them a window takes
     * @param first the sum of the first window
     * @param scale what to multiply a sum with
     * @param y receives n means from o on
     */
    static void along(double[] s, int width, double first, double scale, float[] y, int o, int n) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector sum = DoubleVector.broadcast(DOUBLES, first);
        y[o] = (float) (first * scale);
        int c = 1;
        for (; c <= n - FLOATS.length(); c += LANES) {
            DoubleVector d =
                    DoubleVector.fromArray(DOUBLES, s, c - 1 + width).sub(DoubleVector.fromArray(DOUBLES, s, c - 1));
            d = d.add(zero.blend(d.rearrange(BY_1), FROM_1));
            d = d.add(zero.blend(d.rearrange(BY_2), FROM_2));
            d = d.add(zero.blend(d.rearrange(BY_4), FROM_4));
            ((FloatVector) sum.add(d).mul(scale).convertShape(VectorOperators.D2F, FLOATS, 0)).intoArray(y, o + c);
            sum = sum.add(d.rearrange(LAST));
        }
        double last = sum.lane(0);
        for (; c < n; c++) {
            last += s[c - 1 + width] - s[c - 1];
            y[o + c] = (float) (last * scale);
        }
    }
}
