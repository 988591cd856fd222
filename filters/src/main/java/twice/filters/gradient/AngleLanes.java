package twice.filters.gradient;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * atan2 in degrees, a lane for each pixel. The angle between a direction and the nearer axis has a tangent t from 0 to 1, for
 * which atan t is a polynomial, odd, of degree 15; from there the other seven octants are reflections. The polynomial is off
 * by 2.2·10⁻⁶ degrees at most (its coefficients spread that error evenly), the whole by 2·10⁻⁵, for floats near 180 are
 * 1.5·10⁻⁵ apart. Multiples of 90 are exact.
 */
final class AngleLanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private AngleLanes() {}

    /**
     * Angles of a row.
     *
     * @param x how far to the right
     * @param y how far down
     * @param angle where to write
     * @param o place in angle
     * @param columns the vector's lanes or more
     */
    static void run(float[] x, float[] y, float[] angle, int o, int columns) {
        for (int column = 0; column < columns; column += LANES) {
            // The last vector reaches back into the one before.
            int i = Math.min(column, columns - LANES);
            FloatVector right = FloatVector.fromArray(SPECIES, x, i);
            FloatVector down = FloatVector.fromArray(SPECIES, y, i);
            FloatVector width = right.abs();
            FloatVector height = down.abs();
            VectorMask<Float> steep = height.compare(VectorOperators.GT, width);
            FloatVector large = width.blend(height, steep);
            FloatVector t = height.blend(width, steep).div(large);
            t = t.blend(0, large.compare(VectorOperators.EQ, 0));
            FloatVector s = t.mul(t);
            FloatVector sum = FloatVector.broadcast(SPECIES, -0.23230931f);
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, 1.2526542f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, -3.2035387f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, 5.524571f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, -7.969057f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, 11.42854f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, -19.096603f));
            sum = sum.fma(s, FloatVector.broadcast(SPECIES, 57.295742f));
            sum = sum.mul(t);
            sum = sum.blend(FloatVector.broadcast(SPECIES, 90).sub(sum), steep);
            sum = sum.blend(FloatVector.broadcast(SPECIES, 180).sub(sum), right.compare(VectorOperators.LT, 0));
            sum.blend(sum.neg(), down.compare(VectorOperators.LT, 0)).intoArray(angle, o + i);
        }
    }
}
