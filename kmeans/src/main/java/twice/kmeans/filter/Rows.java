package twice.kmeans.filter;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the filter does with whole rows of coordinates, as many at once as a vector holds.
 *
 * <p>Floats and doubles meet here, and yet there are no vectors of floats of half the width, which would have as many lanes.
 * {@code intoArray} is one method for vectors of all widths; once its profile knows two of them, C2 no longer takes the
 * sums of {@link ScoreKernel} to be of one, and makes objects of them, at ten times the time. (Conversions call it too,
 * before they are compiled.)
 */
final class Rows {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private Rows() {}

    /**
     * {@code to[toOffset + j] = (float) ((from[offset + j] − origin[j]) · scale)} for j below d.
     *
     * <p>A vector of doubles fills the lower half of a vector of floats, which is stored whole: what comes next in the row
     * overwrites the upper half.
     */
    static void convert(double[] from, int offset, double[] origin, double scale, float[] to, int toOffset, int d) {
        int j = 0;
        for (; j + FLOATS.length() <= d; j += L) {
            DoubleVector moved = DoubleVector.fromArray(LANES, from, offset + j)
                    .sub(DoubleVector.fromArray(LANES, origin, j))
                    .mul(scale);
            ((FloatVector) moved.convertShape(VectorOperators.D2F, FLOATS, 0)).intoArray(to, toOffset + j);
        }
        for (; j < d; j++) {
            to[toOffset + j] = (float) ((from[offset + j] - origin[j]) * scale);
        }
    }

    /** Σⱼ xⱼ² in double of the d floats from that offset on. */
    static double squaredNorm(float[] row, int offset, int d) {
        DoubleVector sum = DoubleVector.zero(LANES);
        int j = 0;
        for (; j + FLOATS.length() <= d; j += L) {
            DoubleVector x = (DoubleVector)
                    FloatVector.fromArray(FLOATS, row, offset + j).convertShape(VectorOperators.F2D, LANES, 0);
            sum = x.fma(x, sum);
        }
        double rest = 0;
        for (; j < d; j++) {
            rest += (double) row[offset + j] * row[offset + j];
        }
        return sum.reduceLanes(VectorOperators.ADD) + rest;
    }

    /**
     * Σⱼ (xⱼ − cⱼ)² between row i of {@code points} and row c of {@code centroids}, in whatever order is fastest: within
     * (d + 2)·2⁻⁵² of itself, for bounds and margins, never for labels.
     */
    static double squaredDistance(double[] points, int i, double[] centroids, int c, int d) {
        DoubleVector sum0 = DoubleVector.zero(LANES);
        DoubleVector sum1 = DoubleVector.zero(LANES);
        int x = i * d;
        int y = c * d;
        int j = 0;
        for (; j + 2 * L <= d; j += 2 * L) {
            DoubleVector d0 =
                    DoubleVector.fromArray(LANES, points, x + j).sub(DoubleVector.fromArray(LANES, centroids, y + j));
            DoubleVector d1 = DoubleVector.fromArray(LANES, points, x + j + L)
                    .sub(DoubleVector.fromArray(LANES, centroids, y + j + L));
            sum0 = d0.fma(d0, sum0);
            sum1 = d1.fma(d1, sum1);
        }
        double rest = 0;
        for (; j < d; j++) {
            double difference = points[x + j] - centroids[y + j];
            rest += difference * difference;
        }
        return sum0.add(sum1).reduceLanes(VectorOperators.ADD) + rest;
    }
}
