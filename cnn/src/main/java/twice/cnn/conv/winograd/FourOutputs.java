package twice.cnn.conv.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * F(4, 3), from the values of polynomials at 0, 1, −1, 2, −2 and ∞:
 *
 * <pre>
 *      4  0 −5  0  1  0          1/4    0     0
 *      0 −4 −4  1  1  0         −1/6  −1/6  −1/6         1  1  1  1  1  0
 * Bᵀ = 0  4 −4 −1  1  0    G =  −1/6   1/6  −1/6    Aᵀ = 0  1 −1  2 −2  0
 *      0 −2 −1  2  1  0          1/24  1/12  1/6         0  1  1  4  4  0
 *      0  2 −1 −2  1  0          1/24 −1/12  1/6         0  1 −1  8 −8  1
 *      0  4  0 −5  0  1           0     0     1
 * </pre>
 *
 * Numbers grow by up to 10 on their way in and by up to 19 on their way out, in each direction, and the large parts must
 * cancel; rounding errors stay as large as those parts make them.
 */
public final class FourOutputs implements WinogradTransform {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    @Override
    public int outputs() {
        return 4;
    }

    @Override
    public double[][] weights() {
        return new double[][] {
            {1 / 4.0, 0, 0},
            {-1 / 6.0, -1 / 6.0, -1 / 6.0},
            {-1 / 6.0, 1 / 6.0, -1 / 6.0},
            {1 / 24.0, 1 / 12.0, 1 / 6.0},
            {1 / 24.0, -1 / 12.0, 1 / 6.0},
            {0, 0, 1}
        };
    }

    @Override
    public void input(float[] d, int at, int step, int hop, float[] v, int to, int toStep, int count) {
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector minusFive = FloatVector.broadcast(SPECIES, -5);
        int from = at;
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector d0 = FloatVector.fromArray(SPECIES, d, from);
            FloatVector d1 = FloatVector.fromArray(SPECIES, d, from + step);
            FloatVector d2 = FloatVector.fromArray(SPECIES, d, from + 2 * step);
            FloatVector d3 = FloatVector.fromArray(SPECIES, d, from + 3 * step);
            FloatVector d4 = FloatVector.fromArray(SPECIES, d, from + 4 * step);
            FloatVector d5 = FloatVector.fromArray(SPECIES, d, from + 5 * step);
            d0.fma(four, d2.fma(minusFive, d4)).intoArray(v, to + t);
            FloatVector even = d2.fma(minusFour, d4);
            FloatVector odd = d1.fma(minusFour, d3);
            even.add(odd).intoArray(v, to + toStep + t);
            even.sub(odd).intoArray(v, to + 2 * toStep + t);
            even = d4.sub(d2);
            odd = d3.sub(d1);
            odd = odd.add(odd);
            even.add(odd).intoArray(v, to + 3 * toStep + t);
            even.sub(odd).intoArray(v, to + 4 * toStep + t);
            d1.fma(four, d3.fma(minusFive, d5)).intoArray(v, to + 5 * toStep + t);
            from += hop;
        }
    }

    @Override
    public void output(float[] p, int at, int step, float[] y, int to, int toStep, int count) {
        FloatVector two = FloatVector.broadcast(SPECIES, 2);
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        FloatVector eight = FloatVector.broadcast(SPECIES, 8);
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector p1 = FloatVector.fromArray(SPECIES, p, at + step + t);
            FloatVector p2 = FloatVector.fromArray(SPECIES, p, at + 2 * step + t);
            FloatVector p3 = FloatVector.fromArray(SPECIES, p, at + 3 * step + t);
            FloatVector p4 = FloatVector.fromArray(SPECIES, p, at + 4 * step + t);
            FloatVector near = p1.add(p2);
            FloatVector far = p3.add(p4);
            FloatVector p0 = FloatVector.fromArray(SPECIES, p, at + t);
            p0.add(near.add(far)).intoArray(y, to + t);
            far.fma(four, near).intoArray(y, to + 2 * toStep + t);
            near = p1.sub(p2);
            far = p3.sub(p4);
            far.fma(two, near).intoArray(y, to + toStep + t);
            FloatVector p5 = FloatVector.fromArray(SPECIES, p, at + 5 * step + t);
            far.fma(eight, near.add(p5)).intoArray(y, to + 3 * toStep + t);
        }
    }

    @Override
    public void gradient(float[] d, int at, int step, float[] v, int to, int toStep, int count) {
        FloatVector two = FloatVector.broadcast(SPECIES, 2);
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector d0 = FloatVector.fromArray(SPECIES, d, at + t);
            FloatVector d1 = FloatVector.fromArray(SPECIES, d, at + step + t);
            FloatVector d2 = FloatVector.fromArray(SPECIES, d, at + 2 * step + t);
            FloatVector d3 = FloatVector.fromArray(SPECIES, d, at + 3 * step + t);
            d0.intoArray(v, to + t);
            FloatVector even = d0.add(d2);
            FloatVector odd = d1.add(d3);
            even.add(odd).intoArray(v, to + toStep + t);
            even.sub(odd).intoArray(v, to + 2 * toStep + t);
            even = d2.fma(four, d0);
            odd = d3.fma(four, d1).mul(two);
            even.add(odd).intoArray(v, to + 3 * toStep + t);
            even.sub(odd).intoArray(v, to + 4 * toStep + t);
            d3.intoArray(v, to + 5 * toStep + t);
        }
    }
}
