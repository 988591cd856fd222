package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** Angles, which are compared round the circle, and as far as the gradient is large enough to have one. */
class GradientAngleTest {

    private static final List<Operator> OPERATORS =
            List.of(Operator.ROBERTS, Operator.PREWITT, Operator.SOBEL, Operator.SCHARR);

    /** What float sums may turn an angle by, and what the polynomial is off. */
    private static double allowed(PlaneCase one, double magnitude) {
        double largest = Math.max(
                PlaneComparison.largest(one.x()), Math.abs(one.settings().borderValue()));
        boolean whole = List.of("BYTES", "TIES", "WHOLE").contains(one.name().split(" ", 2)[0]);
        return 2.5e-5 + (whole ? 0 : Math.toDegrees(1e-6 * 32 * largest / Math.max(magnitude, Float.MIN_NORMAL)));
    }

    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void everyRungGivesWhatNaiveGives(GradientAlgorithm rung) {
        for (Operator operator : OPERATORS) {
            Gradient angle = new Gradient(operator, Direction.ANGLE);
            Filter magnitude = GradientAlgorithm.NAIVE.create(new Gradient(operator, Direction.MAGNITUDE));
            for (PlaneCase one : PlaneCase.all()) {
                float[] expected = GradientAlgorithm.NAIVE
                        .create(angle)
                        .apply(one.x(), one.settings())
                        .values();
                float[] found =
                        rung.create(angle).apply(one.x(), one.settings()).values();
                float[] strength = magnitude.apply(one.x(), one.settings()).values();
                for (int i = 0; i < found.length; i++) {
                    assertTrue(Math.abs(found[i]) <= 180, rung.id() + " " + one + ": " + found[i]);
                    double off = Math.abs(Math.IEEEremainder((double) found[i] - expected[i], 360));
                    String what = rung.id() + " " + operator + " " + one + " at " + i + ": expected " + expected[i]
                            + ", found " + found[i];
                    assertTrue(off <= allowed(one, strength[i]), what);
                }
            }
        }
    }

    /** A single bright pixel is seen in all eight directions by its neighbours, and flat ground has angle 0. */
    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void eightDirectionsExactly(GradientAlgorithm rung) {
        float[] values = new float[49];
        values[24] = 100;
        Plane found = rung.create(new Gradient(Operator.SOBEL, Direction.ANGLE))
                .apply(new Plane(7, 7, values), FilterSettings.DEFAULT);
        float[][] around = {{45, 90, 135}, {0, 0, 180}, {-45, -90, -135}};
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(around[r][c], found.at(2 + r, 2 + c), r + ", " + c);
            }
        }
        assertEquals(0, found.at(0, 0));
    }

    /** Every whole direction of a large circle of slopes, against the library's atan2. */
    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void theWholeCircle(GradientAlgorithm rung) {
        Filter filter = rung.create(new Gradient(Operator.SOBEL, Direction.ANGLE));
        for (int degrees = -179; degrees <= 180; degrees++) {
            double direction = Math.toRadians(degrees);
            float right = (float) (1000 * Math.cos(direction));
            float down = (float) (1000 * Math.sin(direction));
            float[] ramp = new float[5 * 21];
            for (int i = 0; i < ramp.length; i++) {
                int row = i / 21;
                ramp[i] = i % 21 * right + row * down;
            }
            Plane found = filter.apply(new Plane(5, 21, ramp), FilterSettings.DEFAULT);
            double off = Math.IEEEremainder(found.at(2, 10) - degrees, 360);
            assertEquals(0, off, 4e-4, rung.id() + " at " + degrees);
        }
    }

    @Test
    void theLaplacianHasNone() {
        FiltersException e =
                assertThrows(FiltersException.class, () -> new Gradient(Operator.LAPLACIAN, Direction.ANGLE));
        assertEquals("expected x, y or magnitude: the Laplacian has no angle", e.getMessage());
    }
}
