package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** What holds for a gradient whoever computes it. */
class GradientLawsTest {

    private static final int ROWS = 23;
    private static final int COLUMNS = 39;

    private static Plane plane(int rows, int columns, IntBinaryOperator value) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsInt(i / columns, i % columns);
        }
        return new Plane(rows, columns, values);
    }

    private static Plane random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return plane(rows, columns, (r, c) -> random.nextInt(256));
    }

    private static Plane apply(GradientAlgorithm rung, Operator operator, Direction direction, Plane x) {
        return rung.create(new Gradient(operator, direction)).apply(x, FilterSettings.DEFAULT);
    }

    /** A ramp that climbs by 5 to the right and by 3 downwards. */
    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void onARampItIsTheSlopeTimesTheWeights(GradientAlgorithm rung) {
        Plane ramp = plane(ROWS, COLUMNS, (r, c) -> 5 * c + 3 * r);
        for (Operator operator : Operator.values()) {
            int scale = 2 * (2 * operator.side() + operator.middle());
            double x = operator == Operator.ROBERTS ? 8 : scale * 5;
            double y = operator == Operator.ROBERTS ? -2 : scale * 3;
            boolean laplacian = operator == Operator.LAPLACIAN;
            Plane across = apply(rung, operator, Direction.X, ramp);
            Plane down = apply(rung, operator, Direction.Y, ramp);
            Plane magnitude = apply(rung, operator, Direction.MAGNITUDE, ramp);
            for (int r = 1; r < ROWS - 1; r++) {
                for (int c = 1; c < COLUMNS - 1; c++) {
                    assertEquals(x, across.at(r, c));
                    assertEquals(laplacian ? 0 : y, down.at(r, c));
                    assertEquals(laplacian ? 0 : (float) Math.hypot(x, y), magnitude.at(r, c), 1e-5);
                }
            }
        }
        assertEquals(40, apply(rung, Operator.SOBEL, Direction.X, ramp).at(5, 5), "Sobel's is eight times the slope");
    }

    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void nothingGrowsOnFlatGround(GradientAlgorithm rung) {
        Plane flat = plane(9, 33, (r, c) -> 77);
        Plane zero = plane(9, 33, (r, c) -> 0);
        for (Operator operator : Operator.values()) {
            for (Border border : Border.values()) {
                FilterSettings settings = FilterSettings.DEFAULT.withBorder(border, 77);
                Plane found =
                        rung.create(new Gradient(operator, Direction.MAGNITUDE)).apply(flat, settings);
                PlaneComparison.assertSame(rung + " " + operator + " " + border, zero, found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void movesWithThePicture(GradientAlgorithm rung) {
        Plane x = random(ROWS, COLUMNS, 1);
        Plane moved = plane(ROWS, COLUMNS, (r, c) -> r < 2 || c < 5 ? 9 : (int) x.at(r - 2, c - 5));
        for (Operator operator : Operator.values()) {
            Plane here = apply(rung, operator, Direction.MAGNITUDE, x);
            Plane there = apply(rung, operator, Direction.MAGNITUDE, moved);
            for (int r = 3; r < ROWS - 1; r++) {
                for (int c = 6; c < COLUMNS - 1; c++) {
                    assertEquals(here.at(r - 2, c - 5), there.at(r, c));
                }
            }
        }
    }

    /** Turned by 90° the magnitude is exactly the same, and x and y have changed places. Roberts' windows move by a pixel. */
    @ParameterizedTest
    @EnumSource(GradientAlgorithm.class)
    void turnsWithThePicture(GradientAlgorithm rung) {
        Plane x = random(ROWS, COLUMNS, 2);
        Plane turned = plane(/* rows= */ COLUMNS, /* columns= */ ROWS, (r, c) -> (int) x.at(ROWS - 1 - c, r));
        for (Operator operator : Operator.values()) {
            int shift = operator == Operator.ROBERTS ? 1 : 0;
            Plane before = apply(rung, operator, Direction.MAGNITUDE, x);
            Plane after = apply(rung, operator, Direction.MAGNITUDE, turned);
            Plane down = apply(rung, operator, Direction.Y, x);
            Plane across = apply(rung, operator, Direction.X, turned);
            for (int r = 1; r < COLUMNS - 1; r++) {
                for (int c = 1; c < ROWS - 2; c++) {
                    assertEquals(before.at(ROWS - 1 - c - shift, r), after.at(r, c));
                    if (operator.isSeparable()) {
                        assertEquals(0 - down.at(ROWS - 1 - c, r), across.at(r, c));
                    }
                }
            }
        }
    }
}
