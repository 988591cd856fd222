package twice.cnn.conv.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * F(2, 3), from the values of polynomials at 0, 1, −1 and ∞:
 *
 * <pre>
 *      1  0 −1  0          1   0   0
 * Bᵀ = 0  1  1  0    G  =  ½   ½   ½    Aᵀ = 1  1  1  0
 *      0 −1  1  0          ½  −½   ½         0  1 −1 −1
 *      0  1  0 −1          0   0   1
 * </pre>
 *
 * Its data transforms only add and subtract, and its results are as exact as the plain sums'.
 */
public final class TwoOutputs implements WinogradTransform {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public double[][] weights() {
        return new double[][] {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
    }

    @Override
    public void input(float[] d, int at, int step, int hop, float[] v, int to, int toStep, int count) {
        int from = at;
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector d0 = FloatVector.fromArray(SPECIES, d, from);
            FloatVector d1 = FloatVector.fromArray(SPECIES, d, from + step);
            FloatVector d2 = FloatVector.fromArray(SPECIES, d, from + 2 * step);
            FloatVector d3 = FloatVector.fromArray(SPECIES, d, from + 3 * step);
            d0.sub(d2).intoArray(v, to + t);
            d1.add(d2).intoArray(v, to + toStep + t);
            d2.sub(d1).intoArray(v, to + 2 * toStep + t);
            d1.sub(d3).intoArray(v, to + 3 * toStep + t);
            from += hop;
        }
    }

    @Override
    public void output(float[] p, int at, int step, float[] y, int to, int toStep, int count) {
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector p1 = FloatVector.fromArray(SPECIES, p, at + step + t);
            FloatVector p2 = FloatVector.fromArray(SPECIES, p, at + 2 * step + t);
            FloatVector p0 = FloatVector.fromArray(SPECIES, p, at + t);
            p0.add(p1.add(p2)).intoArray(y, to + t);
            FloatVector p3 = FloatVector.fromArray(SPECIES, p, at + 3 * step + t);
            p1.sub(p2).sub(p3).intoArray(y, to + toStep + t);
        }
    }

    @Override
    public void gradient(float[] d, int at, int step, float[] v, int to, int toStep, int count) {
        for (int t = 0; t < count; t += SPECIES.length()) {
            FloatVector d0 = FloatVector.fromArray(SPECIES, d, at + t);
            FloatVector d1 = FloatVector.fromArray(SPECIES, d, at + step + t);
            d0.intoArray(v, to + t);
            d0.add(d1).intoArray(v, to + toStep + t);
            d0.sub(d1).intoArray(v, to + 2 * toStep + t);
            d1.neg().intoArray(v, to + 3 * toStep + t);
        }
    }
}
