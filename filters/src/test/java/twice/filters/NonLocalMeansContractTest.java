package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.testing.PlaneComparison;

/** Every rung of non-local means against the naive one, that against numbers from elsewhere, and what must hold of any. */
class NonLocalMeansContractTest extends FamilyContract<NonLocalMeans> {

    private static final FilterSettings SETTINGS = FilterSettings.DEFAULT;

    @Override
    protected List<? extends Rung<NonLocalMeans>> ladder() {
        return List.of(NonLocalMeansAlgorithm.values());
    }

    @Override
    protected List<NonLocalMeans> parameters() {
        return List.of(
                new NonLocalMeans(1, 1, 10, 0),
                new NonLocalMeans(1, 5, 10, 0),
                new NonLocalMeans(3, 7, 60, 20),
                new NonLocalMeans(5, 5, 1e3, 0),
                new NonLocalMeans(7, 5, 30, 5),
                new NonLocalMeans(3, 13, 5, 1),
                new NonLocalMeans(17, 3, 100, 5));
    }

    /** The naive rung takes its time on large planes. */
    @Override
    protected List<PlaneCase> planes() {
        return PlaneCase.all().stream()
                .filter(one -> one.x().values().length < 1400)
                .toList();
    }

    /** What the Javadoc of the rungs derives, in terms of the largest difference, and the result's rounding. */
    @Override
    protected double bound(Rung<NonLocalMeans> rung, NonLocalMeans means, PlaneCase one) {
        double n = (double) means.search() * means.search();
        double range = Crops.range(one);
        double rounding = PlaneComparison.largest(one.x()) * 0x1p-23;
        if (rung == NonLocalMeansAlgorithm.SHIFTS) {
            double steps = Math.max(one.x().columns() + means.patch(), 32) * 4.0;
            double exponent = steps * 0x1p-53 * means.patch() * range * range / means.h() / means.h();
            return rounding + 2 * Math.min(1, n * exponent) * range + n * 1e-15 * range;
        }
        double noise = 2 * means.sigma() * means.sigma() / means.h() / means.h();
        double relative = (2 * Math.min(means.patch(), 32) + means.patch() + 8) * 0x1p-24;
        double weight = 1.7e-7 + relative * (Math.log(n + 1) + noise);
        return rounding + range * 2 * (weight + n * 0x1p-24);
    }

    /** Numbers by the formula in NumPy, in double. */
    @Test
    void agreesWithNumbersFromElsewhere() {
        assertAgrees("nlm3_f_reflect101.txt", "f_32x40.txt", new NonLocalMeans(3, 7, 60, 20));
        assertAgrees("nlm5_u8_reflect101.txt", "u8_32x40.txt", new NonLocalMeans(5, 9, 25, 0));
    }

    private static void assertAgrees(String file, String plane, NonLocalMeans means) {
        Plane x = FilterReference.plane(plane);
        for (NonLocalMeansAlgorithm rung : NonLocalMeansAlgorithm.values()) {
            Plane y = rung.create(means).apply(x, SETTINGS);
            PlaneComparison.assertClose(
                    rung + " " + file, FilterReference.plane(file), y, 2e-6 * PlaneComparison.largest(x));
        }
    }

    /** The chapter's example: a pattern in one row, with a slip in it. */
    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void givesTheChaptersNumbers(NonLocalMeansAlgorithm rung) {
        Plane x = new Plane(1, 8, new float[] {1, 9, 1, 9, 1, 8, 1, 9});
        FilterSettings wrap = SETTINGS.withBorder(Border.WRAP, 0);
        float[] y = rung.create(new NonLocalMeans(3, 5, 1, 0)).apply(x, wrap).values();
        assertArrayEquals(new float[] {1, 9, 1, 8.7362f, 1, 8.5890f, 1, 8.7362f}, y, 1e-4f);
    }

    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void keepsConstants(NonLocalMeansAlgorithm rung) {
        for (float value : new float[] {0, 0.1f, -77.7f, 255, 1e30f}) {
            Plane x = Crops.constant(11, 37, value);
            PlaneComparison.assertClose(
                    rung + " " + value,
                    x,
                    rung.create(new NonLocalMeans(3, 7, 20, 2)).apply(x, SETTINGS),
                    Math.abs(value) * (rung == NonLocalMeansAlgorithm.NAIVE ? 0x1p-23 : 0));
        }
    }

    /** Where a pattern repeats, every pixel finds its like, and all others look so different that they don't count. */
    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void keepsATextureThatRepeats(NonLocalMeansAlgorithm rung) {
        int[] period = {0, 200, 60, 255};
        float[] values = new float[24 * 32];
        for (int i = 0; i < values.length; i++) {
            values[i] = period[(i % 32 + i / 32) % 4];
        }
        Plane x = new Plane(24, 32, values);
        FilterSettings wrap = SETTINGS.withBorder(Border.WRAP, 0);
        Plane y = rung.create(new NonLocalMeans(3, 9, 10, 0)).apply(x, wrap);
        PlaneComparison.assertClose(rung.id(), x, y, 1e-4);
    }

    /** And of the noise on it a good part goes, since 16 of 81 pixels are alike. */
    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void removesNoiseFromATextureThatRepeats(NonLocalMeansAlgorithm rung) {
        int[] period = {0, 200, 60, 255};
        float[] clean = new float[24 * 32];
        float[] noisy = new float[clean.length];
        Random random = new Random(3);
        for (int i = 0; i < clean.length; i++) {
            clean[i] = period[(i % 32 + i / 32) % 4];
            noisy[i] = clean[i] + (float) (5 * random.nextGaussian());
        }
        FilterSettings wrap = SETTINGS.withBorder(Border.WRAP, 0);
        Plane y = rung.create(new NonLocalMeans(3, 9, 10, 5)).apply(new Plane(24, 32, noisy), wrap);
        double before = 0;
        double after = 0;
        for (int i = 0; i < clean.length; i++) {
            before += Math.pow(noisy[i] - clean[i], 2);
            after += Math.pow(y.values()[i] - clean[i], 2);
        }
        assertTrue(after < before / 10, after + " of " + before);
    }

    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void isTheIdentityForATinyHAndAMeanForAHugeOne(NonLocalMeansAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 11, 19, Border.REFLECT).x();
        for (double h : new double[] {1e-9, 1e-40, Double.MIN_VALUE}) {
            PlaneComparison.assertSame(
                    rung + " " + h,
                    x,
                    rung.create(new NonLocalMeans(3, 5, h, 0)).apply(x, SETTINGS));
        }
        Plane mean = MeanAlgorithm.NAIVE.create(new Window(5)).apply(x, SETTINGS);
        for (double h : new double[] {1e12, 1e300, Double.MAX_VALUE}) {
            PlaneComparison.assertClose(
                    rung + " " + h,
                    mean,
                    rung.create(new NonLocalMeans(3, 5, h, 0)).apply(x, SETTINGS),
                    1e-3);
        }
    }

    /** Noise that is larger than all differences forgives them all. */
    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void isAMeanForAHugeSigma(NonLocalMeansAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.REALS, 11, 19, Border.REFLECT).x();
        Plane mean = MeanAlgorithm.NAIVE.create(new Window(5)).apply(x, SETTINGS);
        for (double sigma : new double[] {1e4, 1e100}) {
            Plane y = rung.create(new NonLocalMeans(3, 5, 1e-3, sigma)).apply(x, SETTINGS);
            PlaneComparison.assertClose(rung + " " + sigma, mean, y, 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void aShiftedPictureGivesAShiftedResult(NonLocalMeansAlgorithm rung) {
        Plane x = PlaneCase.of(PlaneCase.Kind.BYTES, 40, 50, Border.REFLECT).x();
        NonLocalMeans means = new NonLocalMeans(3, 5, 50, 0);
        Filter filter = rung.create(means);
        Plane whole = Crops.of(filter.apply(x, SETTINGS), 6, 10, 24, 34);
        Plane part = Crops.of(filter.apply(Crops.of(x, 3, 7, 30, 40), SETTINGS), 3, 3, 24, 34);
        PlaneComparison.assertClose(rung.id(), whole, part, 1e-4); // sums begin elsewhere
    }

    /** Patches that are longer than a strip of rows, on a plane of several strips and of more columns than are done at once. */
    @ParameterizedTest
    @EnumSource(NonLocalMeansAlgorithm.class)
    void givesWhatNaiveGivesOnSeveralStrips(NonLocalMeansAlgorithm rung) {
        PlaneCase wide = PlaneCase.of(PlaneCase.Kind.BYTES, 5, 1030, Border.REFLECT);
        PlaneCase tall = PlaneCase.of(PlaneCase.Kind.BYTES, 150, 9, Border.WRAP);
        for (PlaneCase one : List.of(wide, tall)) {
            for (int patch : new int[] {1, 3, 33, 35}) {
                NonLocalMeans means = new NonLocalMeans(patch, 3, 70, 3);
                Plane expected = NonLocalMeansAlgorithm.SHIFTS.create(means).apply(one.x(), one.settings());
                if (patch < 5) {
                    expected = NonLocalMeansAlgorithm.NAIVE.create(means).apply(one.x(), one.settings());
                }
                Plane found = rung == NonLocalMeansAlgorithm.NAIVE
                        ? expected
                        : rung.create(means).apply(one.x(), one.settings());
                PlaneComparison.assertClose(
                        rung + " " + patch + " " + one, expected, found, 2 * bound(rung, means, one));
            }
        }
    }

    /**
     * A trap: told 5, the fast mode of scikit-image 0.26.0 compares patches of 4 × 4, one pixel to the lower right of the
     * middle, and still divides by 25; weights below e⁻⁵ count as none, and its exponential is a quick one, some per cent
     * off.
     */
    @Test
    void scikitImageComparesSmallerPatches() {
        Plane x = FilterReference.plane("u8_32x40.txt");
        float[] smaller = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                double weights = 0;
                for (int i = -4; i <= 4; i++) {
                    for (int j = -4; j <= 4; j++) {
                        double square = 0;
                        for (int k = -1; k <= 2; k++) {
                            for (int l = -1; l <= 2; l++) {
                                square += Math.pow(at(x, r + i + k, c + j + l) - at(x, r + k, c + l), 2);
                            }
                        }
                        double unlike = square / 25 / 25 / 25;
                        double w = unlike > 5 ? 0 : Math.exp(-unlike);
                        sum += w * at(x, r + i, c + j);
                        weights += w;
                    }
                }
                smaller[r * x.columns() + c] = (float) (sum / weights);
            }
        }
        Plane theirs = FilterReference.plane("nlm5_u8_skimage.txt");
        PlaneComparison.assertClose("patches of 4", new Plane(x.rows(), x.columns(), smaller), theirs, 1.5);
        Plane ours = NonLocalMeansAlgorithm.NAIVE
                .create(new NonLocalMeans(5, 9, 25, 0))
                .apply(x, SETTINGS);
        assertThrows(AssertionError.class, () -> PlaneComparison.assertClose("patches of 5", ours, theirs, 20));
    }

    private static double at(Plane x, int r, int c) {
        return x.at(Border.REFLECT101.index(r, x.rows()), Border.REFLECT101.index(c, x.columns()));
    }

    @Test
    void valuesWhoseDifferencesAreInfiniteAreLeftToTheScalarRungs() {
        Plane x = new Plane(1, 3, new float[] {3e38f, -3e38f, 3e38f});
        NonLocalMeans means = new NonLocalMeans(1, 3, 10, 1);
        assertTrue(
                NonLocalMeansAlgorithm.LANES.create(means).refusal(x, SETTINGS).isPresent());
        PlaneComparison.assertSame(
                "auto", x, NonLocalMeansAlgorithm.AUTO.create(means).apply(x, SETTINGS));
    }

    @Test
    void senselessParametersAreRefused() {
        assertThrows(FiltersException.class, () -> new NonLocalMeans(4, 5, 10, 1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, 0, 10, 1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, NonLocalMeans.LARGEST + 2, 10, 1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, 5, 0, 1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, 5, Double.NaN, 1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, 5, 10, -1));
        assertThrows(FiltersException.class, () -> new NonLocalMeans(3, 5, 10, Double.POSITIVE_INFINITY));
    }
}
