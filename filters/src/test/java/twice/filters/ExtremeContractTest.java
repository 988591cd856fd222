package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Extreme.Kind;
import twice.testing.PlaneComparison;

/** Every rung of the minimum and the maximum against the naive one, and what must hold of any. */
class ExtremeContractTest extends FamilyContract<Extreme> {

    private static final FilterSettings SETTINGS = FilterSettings.DEFAULT;

    @Override
    protected List<? extends Rung<Extreme>> ladder() {
        return List.of(ExtremeAlgorithm.values());
    }

    @Override
    protected List<Extreme> parameters() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> List.of(1, 3, 5, 7, 15, 41).stream().map(size -> new Extreme(size, kind)))
                .toList();
    }

    @Override
    protected double bound(Rung<Extreme> rung, Extreme extreme, PlaneCase one) {
        return 0;
    }

    /** The chapter's example: seven values in a row, windows of 3. */
    @ParameterizedTest
    @EnumSource(ExtremeAlgorithm.class)
    void givesTheChaptersNumbers(ExtremeAlgorithm rung) {
        Plane x = new Plane(1, 7, new float[] {5, 2, 7, 4, 9, 6, 3});
        FilterSettings edge = SETTINGS.withBorder(Border.REPLICATE, 0);
        assertArrayEquals(
                new float[] {2, 2, 2, 4, 4, 3, 3},
                rung.create(new Extreme(3, Kind.MINIMUM)).apply(x, edge).values());
        assertArrayEquals(
                new float[] {5, 7, 7, 9, 9, 9, 6},
                rung.create(new Extreme(3, Kind.MAXIMUM)).apply(x, edge).values());
    }

    @ParameterizedTest
    @EnumSource(ExtremeAlgorithm.class)
    void agreesWithNaiveOnTallPlanesAndWindowsOfSeveralBlocks(ExtremeAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.EXTREMES, 300, 21, Border.REFLECT).x();
        for (int size : new int[] {63, 65, 129, 255}) {
            for (Border border : Border.values()) {
                FilterSettings settings = SETTINGS.withBorder(border, -3);
                Extreme extreme = new Extreme(size, Kind.MAXIMUM);
                Plane expected = new twice.filters.extremes.SeparableExtreme(extreme).apply(x, settings);
                PlaneComparison.assertSame(
                        rung + " " + size + " " + border,
                        expected,
                        rung == ExtremeAlgorithm.NAIVE
                                ? expected
                                : rung.create(extreme).apply(x, settings));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExtremeAlgorithm.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAIVE"})
    void aWindowFarLargerThanThePlaneSeesAllOfIt(ExtremeAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 9, 20, Border.REFLECT).x();
        float[] sorted = x.values().clone();
        Arrays.sort(sorted);
        for (Border border : Border.values()) {
            FilterSettings settings = SETTINGS.withBorder(border, sorted[90]);
            for (Kind kind : Kind.values()) {
                float[] y = rung.create(new Extreme(Integer.MAX_VALUE, kind))
                        .apply(x, settings)
                        .values();
                float[] expected = new float[y.length];
                Arrays.fill(expected, kind == Kind.MINIMUM ? sorted[0] : sorted[sorted.length - 1]);
                assertArrayEquals(expected, y, rung + " " + border);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExtremeAlgorithm.class)
    void theMinimumOfTheNegatedIsTheNegatedMaximum(ExtremeAlgorithm rung) {
        for (PlaneCase one : PlaneCase.all()) {
            FilterSettings negated = one.settings()
                    .withBorder(one.settings().border(), -one.settings().borderValue());
            Plane least = rung.create(new Extreme(5, Kind.MINIMUM)).apply(negated(one.x()), negated);
            Plane most = rung.create(new Extreme(5, Kind.MAXIMUM)).apply(one.x(), one.settings());
            PlaneComparison.assertSame(rung + " " + one, negated(most), least);
        }
    }

    private static Plane negated(Plane x) {
        float[] y = x.values().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = -y[i];
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    /** The minimum, the middle one of the sorted values and the maximum of every window stand in this order. */
    @ParameterizedTest
    @EnumSource(ExtremeAlgorithm.class)
    void theMedianLiesBetween(ExtremeAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 20, 30, Border.REFLECT).x();
        Plane least = rung.create(new Extreme(3, Kind.MINIMUM)).apply(x, SETTINGS);
        Plane most = rung.create(new Extreme(3, Kind.MAXIMUM)).apply(x, SETTINGS);
        float[] window = new float[9];
        for (int r = 1; r < x.rows() - 1; r++) {
            for (int c = 1; c < x.columns() - 1; c++) {
                for (int k = 0; k < 9; k++) {
                    window[k] = x.at(r + k / 3 - 1, c + k % 3 - 1);
                }
                Arrays.sort(window);
                assertTrue(least.at(r, c) == window[0] && window[4] <= most.at(r, c) && most.at(r, c) == window[8]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExtremeAlgorithm.class)
    void aShiftedPictureGivesAShiftedResult(ExtremeAlgorithm rung) {
        float[] values = new float[40 * 50];
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        Plane x = new Plane(40, 50, values);
        Plane part = Crops.of(x, 3, 7, 30, 40);
        Filter filter = rung.create(new Extreme(7, Kind.MINIMUM));
        Plane whole = Crops.of(filter.apply(x, SETTINGS), 6, 10, 24, 34);
        PlaneComparison.assertSame(rung.id(), whole, Crops.of(filter.apply(part, SETTINGS), 3, 3, 24, 34));
    }

    @Test
    void evenSizesAreRefused() {
        assertThrows(FiltersException.class, () -> new Extreme(4, Kind.MINIMUM));
        assertThrows(FiltersException.class, () -> new Extreme(-1, Kind.MAXIMUM));
    }
}
