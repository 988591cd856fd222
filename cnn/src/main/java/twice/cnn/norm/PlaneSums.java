package twice.cnn.norm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over the numbers of a plane, in four vectors of floats at a time, whose lanes are added in double afterwards, always
 * in the same order. A call takes {@link #BLOCK} numbers at most, so that no lane adds up more than a few dozen.
 */
public final class PlaneSums {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Numbers of a call. */
    public static final int BLOCK = 2048;

    /** Scratch that the calls need. */
    public static final int SCRATCH = 2 * LANES;

    private PlaneSums() {}

    /** Σ (x − shift)^power for power 1 or 2; s is the place of the scratch. */
    public static double sum(float[] x, int from, int to, float shift, boolean squared, float[] scratch, int s) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int i = from;
        for (; i <= to - 4 * LANES; i += 4 * LANES) {
            FloatVector p = FloatVector.fromArray(SPECIES, x, i).sub(shift);
            FloatVector q = FloatVector.fromArray(SPECIES, x, i + LANES).sub(shift);
            FloatVector u = FloatVector.fromArray(SPECIES, x, i + 2 * LANES).sub(shift);
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + 3 * LANES).sub(shift);
            if (squared) {
                a = p.fma(p, a);
                b = q.fma(q, b);
                c = u.fma(u, c);
                d = v.fma(v, d);
            } else {
                a = p.add(a);
                b = q.add(b);
                c = u.add(c);
                d = v.add(d);
            }
        }
        a.add(b).add(c.add(d)).intoArray(scratch, s);
        double sum = 0;
        for (; i < to; i++) {
            double moved = (double) x[i] - shift;
            sum += squared ? moved * moved : moved;
        }
        for (int lane = 0; lane < LANES; lane++) {
            sum += scratch[s + lane];
        }
        return sum;
    }

    /** Σ dy and Σ dy·(x − shift) at once, into the first two numbers of {@code sums} from t on, which they are added to. */
    static void gradients(
            float[] x, float[] dy, int from, int to, float shift, float[] scratch, int s, double[] sums, int t) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int i = from;
        for (; i <= to - 2 * LANES; i += 2 * LANES) {
            FloatVector g = FloatVector.fromArray(SPECIES, dy, i);
            FloatVector h = FloatVector.fromArray(SPECIES, dy, i + LANES);
            a = a.add(g);
            b = b.add(h);
            c = FloatVector.fromArray(SPECIES, x, i).sub(shift).fma(g, c);
            d = FloatVector.fromArray(SPECIES, x, i + LANES).sub(shift).fma(h, d);
        }
        a.add(b).intoArray(scratch, s);
        c.add(d).intoArray(scratch, s + LANES);
        for (; i < to; i++) {
            sums[t] += dy[i];
            sums[t + 1] += dy[i] * ((double) x[i] - shift);
        }
        for (int lane = 0; lane < LANES; lane++) {
            sums[t] += scratch[s + lane];
            sums[t + 1] += scratch[s + LANES + lane];
        }
    }
}
