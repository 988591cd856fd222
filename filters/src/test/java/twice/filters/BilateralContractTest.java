package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** Every rung of the bilateral filter against the naive one, that against OpenCV, and what must hold of any. */
class BilateralContractTest extends FamilyContract<Bilateral> {

    private static final FilterSettings SETTINGS = FilterSettings.DEFAULT;

    @Override
    protected List<? extends Rung<Bilateral>> ladder() {
        return List.of(BilateralAlgorithm.values());
    }

    @Override
    protected List<Bilateral> parameters() {
        return List.of(
                new Bilateral(1, 10, 1),
                new Bilateral(3, 30, 1),
                new Bilateral(5, 75, 75),
                new Bilateral(9, 75, 75),
                new Bilateral(9, 4, 2),
                new Bilateral(21, 1e4, 7));
    }

    /** The naive rung takes its time on large planes. */
    @Override
    protected List<PlaneCase> planes() {
        return PlaneCase.all().stream()
                .filter(one -> one.x().values().length < 3000)
                .toList();
    }

    /** What the Javadoc of the rungs derives: in terms of the largest difference, and the result's rounding. */
    @Override
    protected double bound(Rung<Bilateral> rung, Bilateral bilateral, PlaneCase one) {
        double n = Math.PI / 4 * bilateral.size() * bilateral.size() + 1;
        double rounding = PlaneComparison.largest(one.x()) * 0x1p-23;
        double tables = 2.4e-7 * n;
        double lanes = 2 * (1.7e-7 + 3e-7 * Math.log(n) + 0x1p-24 * 2 * bilateral.size());
        return rounding + Crops.range(one) * (rung == BilateralAlgorithm.TABLES ? tables : lanes);
    }

    /** Numbers by OpenCV 5.0.0's bilateralFilter in float32, which reads a table of 4096 exponentials. */
    @ParameterizedTest
    @CsvSource({
        "f, 9, 75, 75, reflect101",
        "f, 5, 30, 1.5, replicate",
        "u8, 9, 75, 75, reflect",
        "u8, 7, 20, 2, reflect101",
        "u8, 5, 30, 3, wrap",
        "u8, 5, 30, 3, constant"
    })
    void agreesWithOpenCv(String plane, int size, double sigmaColor, double sigmaSpace, String border) {
        Plane x = FilterReference.plane(plane + "_32x40.txt");
        FilterSettings settings = SETTINGS.withBorder(Border.valueOf(border.toUpperCase(Locale.ROOT)), 0);
        Plane expected = FilterReference.plane("bilateral" + size + "_" + plane + "_" + border + ".txt");
        for (BilateralAlgorithm rung : BilateralAlgorithm.values()) {
            PlaneComparison.assertClose(
                    rung.id(),
                    expected,
                    rung.create(new Bilateral(size, sigmaColor, sigmaSpace)).apply(x, settings),
                    2e-6 * PlaneComparison.largest(x));
        }
    }

    /** The chapter's example: an edge of 100 between four pixels; σ of color 50, of space 1. */
    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void givesTheChaptersNumbers(BilateralAlgorithm rung) {
        Plane x = new Plane(1, 4, new float[] {10, 20, 120, 120});
        FilterSettings edge = SETTINGS.withBorder(Border.REPLICATE, 0);
        float[] y = rung.create(new Bilateral(3, 50, 1)).apply(x, edge).values();
        assertArrayEquals(new float[] {11.7414f, 20.7832f, 117.1711f, 120}, y, 1e-4f);
    }

    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void keepsConstants(BilateralAlgorithm rung) {
        for (float value : new float[] {0, 0.1f, -77.7f, 255, 1e30f}) {
            Plane x = Crops.constant(11, 37, value);
            PlaneComparison.assertClose(
                    rung + " " + value,
                    x,
                    rung.create(new Bilateral(7, 20, 2)).apply(x, SETTINGS),
                    Math.abs(value) * (rung == BilateralAlgorithm.NAIVE ? 0x1p-23 : 0));
        }
    }

    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void isTheIdentityForATinySigmaOfColor(BilateralAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 20, 37, Border.REFLECT).x();
        for (double sigma : new double[] {1e-9, 1e-40, Double.MIN_VALUE}) {
            Plane y = rung.create(new Bilateral(7, sigma, 2)).apply(x, SETTINGS);
            PlaneComparison.assertSame(rung + " " + sigma, x, y);
        }
    }

    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void isTheIdentityForATinySigmaOfSpace(BilateralAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 20, 37, Border.REFLECT).x();
        for (double sigma : new double[] {1e-2, 1e-40, Double.MIN_VALUE}) {
            Plane y = rung.create(new Bilateral(7, 50, sigma)).apply(x, SETTINGS);
            PlaneComparison.assertSame(rung + " " + sigma, x, y);
        }
    }

    /** Where all differences are as nothing to σ, only distance counts, and what remains is a Gaussian in a round window. */
    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void isAGaussianForAHugeSigmaOfColor(BilateralAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.BYTES, 20, 37, Border.REFLECT).x();
        float[] expected = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                double weights = 0;
                for (int i = -4; i <= 4; i++) {
                    for (int j = -4; j <= 4; j++) {
                        double w = i * i + j * j <= 16 ? Math.exp(-(i * i + j * j) / (2 * 1.7 * 1.7)) : 0;
                        sum += w
                                * x.at(
                                        Border.REFLECT101.index(r + i, x.rows()),
                                        Border.REFLECT101.index(c + j, x.columns()));
                        weights += w;
                    }
                }
                expected[r * x.columns() + c] = (float) (sum / weights);
            }
        }
        Plane y = rung.create(new Bilateral(9, 1e12, 1.7)).apply(x, SETTINGS);
        PlaneComparison.assertClose(rung.id(), new Plane(x.rows(), x.columns(), expected), y, 1e-3);
        for (double sigma : new double[] {1e300, Double.MAX_VALUE}) {
            Plane wider = rung.create(new Bilateral(9, sigma, 1.7)).apply(x, SETTINGS);
            PlaneComparison.assertClose(rung + " " + sigma, y, wider, 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(BilateralAlgorithm.class)
    void aShiftedPictureGivesAShiftedResult(BilateralAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.BYTES, 40, 50, Border.REFLECT).x();
        Filter filter = rung.create(new Bilateral(7, 40, 3));
        Plane whole = Crops.of(filter.apply(x, SETTINGS), 6, 10, 24, 34);
        Plane part = filter.apply(Crops.of(x, 3, 7, 30, 40), SETTINGS);
        PlaneComparison.assertSame(rung.id(), whole, Crops.of(part, 3, 3, 24, 34));
    }

    @Test
    void valuesWhoseDifferencesAreInfiniteAreLeftToTheScalarRungs() {
        Plane x = new Plane(1, 3, new float[] {3e38f, -3e38f, 3e38f});
        Bilateral bilateral = new Bilateral(3, 10, 1);
        Filter lanes = BilateralAlgorithm.LANES.create(bilateral);
        assertTrue(lanes.refusal(x, SETTINGS).orElseThrow().startsWith("expected values below"));
        assertThrows(IllegalArgumentException.class, () -> lanes.apply(x, SETTINGS));
        PlaneComparison.assertSame(
                "auto", x, BilateralAlgorithm.AUTO.create(bilateral).apply(x, SETTINGS));
    }

    @Test
    void senselessParametersAreRefused() {
        assertThrows(FiltersException.class, () -> new Bilateral(4, 10, 1));
        assertThrows(FiltersException.class, () -> new Bilateral(Bilateral.LARGEST + 2, 10, 1));
        for (double sigma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(FiltersException.class, () -> new Bilateral(3, sigma, 1));
            String message = assertThrows(FiltersException.class, () -> new Bilateral(3, 10, sigma))
                    .getMessage();
            assertEquals("expected a positive finite sigma of space, found " + sigma, message);
        }
    }
}
