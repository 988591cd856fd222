package twice.cnn.activation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** ReLU and leaky ReLU, a vector at a time; ReLU is the leaky one with slope 0, except that it makes no −0 of a −1. */
final class ReluLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private ReluLanes() {}

    static void relu(float[] x, float[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.blend(0f, v.compare(VectorOperators.LT, 0f)).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = x[i] < 0 ? 0 : x[i];
        }
    }

    static void reluGradient(float[] x, float[] dy, float[] dx, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector g = FloatVector.fromArray(SPECIES, dy, i);
            g.blend(0f, v.compare(VectorOperators.LE, 0f)).intoArray(dx, i);
        }
        for (; i < to; i++) {
            dx[i] = x[i] <= 0 ? 0 : dy[i];
        }
    }

    static void leaky(float[] x, float[] y, float slope, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.mul(slope).blend(v, v.compare(VectorOperators.GT, 0f)).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = x[i] > 0 ? x[i] : slope * x[i];
        }
    }

    static void leakyGradient(float[] x, float[] dy, float[] dx, float slope, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector g = FloatVector.fromArray(SPECIES, dy, i);
            g.mul(slope).blend(g, v.compare(VectorOperators.GT, 0f)).intoArray(dx, i);
        }
        for (; i < to; i++) {
            dx[i] = x[i] > 0 ? dy[i] : slope * dy[i];
        }
    }
}
