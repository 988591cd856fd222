package twice.filters.gradient;

import twice.convolution.Plane;
import twice.filters.Direction;
import twice.filters.FilterSettings;
import twice.filters.Gradient;
import twice.filters.Operator;

/**
 * By how many degrees an operator's direction is wrong. On a ramp none is: there, each difference is exactly the slope times
 * its distance, whatever way the ramp turns. So the input is a wave, which bends: the nine pixels no longer lie on one plane,
 * and an operator that weighs them badly sees the direction turned to the nearer axis or away from it.
 *
 * <p>Roberts and Sobel err alike: Sobel's weights are Roberts' diagonals, turned by 45° and averaged
 * over 2 × 2 pixels, and an average of a wave has the wave's direction.
 */
public final class AngularError {

    private static final int SIZE = 3;
    private static final double ROBERTS_DIAGONAL = 45;

    private AngularError() {}

    /**
     * The operator's direction minus the true one, in degrees.
     *
     * @param operator not the Laplacian, which has no direction
     * @param degrees where the wave runs: 0 to the right, 90 down
     * @param wavelength in pixels, more than 2
     */
    public static double degrees(Operator operator, double degrees, double wavelength) {
        Plane wave = wave(Math.toRadians(degrees), 2 * Math.PI / wavelength);
        double x = centre(wave, new Gradient(operator, Direction.X));
        double y = centre(wave, new Gradient(operator, Direction.Y));
        double found = Math.toDegrees(Math.atan2(y, x)) + (operator == Operator.ROBERTS ? ROBERTS_DIAGONAL : 0);
        return Math.IEEEremainder(found - degrees, 360);
    }

    /** The largest error of all directions, in steps of a quarter of a degree. */
    public static double largest(Operator operator, double wavelength) {
        double largest = 0;
        for (double degrees = 0; degrees <= 90; degrees += 0.25) {
            largest = Math.max(largest, Math.abs(degrees(operator, degrees, wavelength)));
        }
        return largest;
    }

    /** A sine that climbs through 0 at the centre, where its direction is measured. */
    private static Plane wave(double direction, double frequency) {
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            double right = i % SIZE - 1;
            double down = i / SIZE - 1;
            double along = right * Math.cos(direction) + down * Math.sin(direction);
            values[i] = (float) (127.5 * Math.sin(frequency * along));
        }
        return new Plane(SIZE, SIZE, values);
    }

    private static double centre(Plane wave, Gradient gradient) {
        return new NaiveGradient(gradient).apply(wave, FilterSettings.DEFAULT).at(1, 1);
    }
}
