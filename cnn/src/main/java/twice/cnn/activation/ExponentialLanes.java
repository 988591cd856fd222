package twice.cnn.activation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The exponential, sigmoid and tanh, a vector at a time.
 *
 * <p>The vector module has an EXP of its own, but what it gives in the interpreter and what it gives once compiled may
 * differ in the last bit, and then two runs of one training would part. So the exponential is written out in plain
 * multiply-adds: with n the whole number next to x/ln 2 and r = x − n·ln 2, at most 0.35 away from 0,
 *
 * <pre>
 * eˣ = 2ⁿ · eʳ,   eʳ ≈ 1 + r + r²/2 + … (degree 6, with the coefficients of Cephes' expf)
 * </pre>
 *
 * and 2ⁿ is put together from its bits. tanh is a quotient of two polynomials in x², which keeps its relative error small
 * around 0, where 1 − 2/(e²ˣ + 1) would lose it.
 */
public final class ExponentialLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** So many numbers are sent through two loops one after the other without leaving the cache. */
    private static final int BLOCK = 1024;

    /** Beyond this, tanh is 1 in float. */
    private static final float TANH_END = 7.905311f;

    private ExponentialLanes() {}

    /** y = e^(sign·x − shift) for numbers {@code from} to {@code to}, within 2 ulp as far as floats reach. */
    public static void exp(float[] x, float[] y, int from, int to, float sign, float shift) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i).mul(sign).sub(shift);
            FloatVector t = v.blend(88f, v.compare(VectorOperators.GT, 88f));
            t = t.blend(-87f, t.compare(VectorOperators.LT, -87f));
            // Adding 1.5·2²³ rounds to a whole number, and leaves that number in the low bits.
            FloatVector shifted =
                    t.fma(FloatVector.broadcast(SPECIES, 1.442695f), FloatVector.broadcast(SPECIES, 12582912f));
            FloatVector n = shifted.sub(12582912f);
            FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -0.6933594f), t);
            r = n.fma(FloatVector.broadcast(SPECIES, 2.1219444e-4f), r);
            FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691e-4f);
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.0013981999f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.008333452f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.041665796f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.16666666f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
            p = p.fma(r.mul(r), r.add(1f));
            // Moved to the exponent's place, n multiplies by 2ⁿ.
            IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector e = p.reinterpretAsInts().add(power).reinterpretAsFloats();
            e.blend(v, v.compare(VectorOperators.NE, v)).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = (float) Math.exp((double) sign * x[i] - shift);
        }
    }

    static void sigmoid(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i += BLOCK) {
            int end = Math.min(to, i + BLOCK);
            exp(x, y, i, end, -1, 0);
            for (int j = i; j < end; j++) {
                y[j] = 1 / (1 + y[j]);
            }
        }
    }

    static void tanh(float[] x, float[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector t = v.blend(TANH_END, v.compare(VectorOperators.GT, TANH_END));
            t = t.blend(-TANH_END, t.compare(VectorOperators.LT, -TANH_END));
            FloatVector s = t.mul(t);
            FloatVector p = FloatVector.broadcast(SPECIES, -2.7607684e-16f);
            p = p.fma(s, FloatVector.broadcast(SPECIES, 2.000188e-13f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -8.604672e-11f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 5.1222973e-8f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 1.48572235e-5f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 6.3726195e-4f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 0.0048935246f));
            FloatVector q = FloatVector.broadcast(SPECIES, 1.1982584e-6f);
            q = q.fma(s, FloatVector.broadcast(SPECIES, 1.1853471e-4f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, 0.0022684347f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, 0.004893525f));
            t.mul(p).div(q).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = (float) Math.tanh(x[i]);
        }
    }

    /** The gradients need no vector calls: the compiler makes vectors of loops as plain as these. */
    static void sigmoidGradient(float[] y, float[] dy, float[] dx, int from, int to) {
        for (int i = from; i < to; i++) {
            dx[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }

    static void tanhGradient(float[] y, float[] dy, float[] dx, int from, int to) {
        for (int i = from; i < to; i++) {
            dx[i] = dy[i] * (1 - y[i] * y[i]);
        }
    }
}
