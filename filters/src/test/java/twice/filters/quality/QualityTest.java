package twice.filters.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.gallery.Samples;
import twice.filters.Filter;
import twice.filters.FilterReference;
import twice.filters.FilterSettings;
import twice.filters.FiltersException;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;
import twice.filters.Window;
import twice.filters.mean.NaiveMean;
import twice.filters.noise.GaussianNoise;
import twice.testing.PlaneComparison;

/** The measures against scikit-image, against what is known without computing, and against each other. */
class QualityTest {

    private static final Plane CLEAN = FilterReference.plane("clean_48x56.txt");
    private static final Plane NOISY = FilterReference.plane("noisy_48x56.txt");

    /** MSE, PSNR and SSIM by scikit-image. */
    private static double[] reference(String image) {
        return FilterReference.text("psnr_ssim.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(image))
                .findFirst()
                .map(cells -> Arrays.stream(cells)
                        .skip(1)
                        .mapToDouble(
                                cell -> cell.equals("infinity") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell))
                        .toArray())
                .orElseThrow();
    }

    private static void assertReference(String image, Plane found, double psnrBound, double ssimBound) {
        double[] expected = reference(image);
        assertEquals(expected[0], Mse.of(CLEAN, found), expected[0] * psnrBound, image);
        assertEquals(expected[1], Psnr.of(CLEAN, found), psnrBound, image);
        for (SsimAlgorithm rung : SsimAlgorithm.values()) {
            assertEquals(expected[2], rung.create().of(CLEAN, found, 1), ssimBound, image + " " + rung.id());
        }
    }

    @Test
    void agreesWithScikitImage() {
        assertReference("clean", CLEAN, 1e-6, 1e-7);
        assertReference("noisy", NOISY, 1e-6, 1e-7);
    }

    /** The reference filtered in double, and this is rounded to float. */
    @Test
    void agreesWithScikitImageOnWhatTheMeanLeaves() {
        Plane mean = mean(NOISY, 3);
        assertReference("noisy then mean 3", mean, 1e-6, 1e-7);
    }

    @Test
    void errorsByHand() {
        Plane x = new Plane(2, 2, new float[] {0, 10, 20, 30});
        Plane y = new Plane(2, 2, new float[] {1, 10, 17, 32});
        assertEquals(14 / 4.0, Mse.of(x, y));
        assertEquals(42.69012, Psnr.of(x, y), 1e-5);
        assertEquals(Double.POSITIVE_INFINITY, Psnr.of(x, x));
        assertEquals(0, Psnr.of(255.0 * 255));
    }

    /** Two flat pictures differ in brightness only: the second fraction is 1. */
    @ParameterizedTest
    @EnumSource(SsimAlgorithm.class)
    void similarityOfFlatPictures(SsimAlgorithm rung) {
        Plane x = flat(13, 17, 100);
        Plane y = flat(13, 17, 50);
        double expected = (2 * 100 * 50 + 6.5025) / (100 * 100 + 50 * 50 + 6.5025);
        assertEquals(expected, rung.create().of(x, y, 1), 1e-12);
        assertEquals(1, rung.create().of(x, x, 1), 1e-12);
        assertEquals(0.0001, rung.create().of(flat(11, 11, 0), flat(11, 11, 255), 1), 1e-8);
    }

    /** One window exactly, hence one value: weighted sums that are simple because y is −x about the middle gray. */
    @ParameterizedTest
    @EnumSource(SsimAlgorithm.class)
    void aNegativeIsDissimilar(SsimAlgorithm rung) {
        float[] x = new float[121];
        float[] y = new float[121];
        for (int i = 0; i < 121; i++) {
            x[i] = 127.5f + (i % 2 == 0 ? 60 : -60);
            y[i] = 255 - x[i];
        }
        double found = rung.create().of(new Plane(11, 11, x), new Plane(11, 11, y), 1);
        assertEquals(-(3600 - 58.5225 / 2) / (3600 + 58.5225 / 2), found, 1e-4);
    }

    @ParameterizedTest
    @EnumSource(SsimAlgorithm.class)
    void everyRungGivesWhatNaiveGives(SsimAlgorithm rung) {
        for (int[] size : new int[][] {{11, 11}, {11, 40}, {40, 11}, {12, 13}, {37, 53}, {150, 19}, {143, 67}}) {
            for (float level : new float[] {0, 128, 250}) {
                Plane x = new GaussianNoise(30, true).add(flat(size[0], size[1], level), size[0]);
                Plane y = new GaussianNoise(3, false).add(x, size[1]);
                String what = rung.id() + " " + Arrays.toString(size) + " " + level;
                double expected = new NaiveSsim().of(x, y, 1);
                assertEquals(expected, rung.create().of(x, y, 1), 1e-11, what);
                assertEquals(expected, rung.create().of(y, x, 1), 1e-11, what + " the other way round");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SsimAlgorithm.class)
    void threadsChangeNoBit(SsimAlgorithm rung) {
        Plane x = new GaussianNoise(20, false).add(flat(411, 37, 90), 1);
        Plane y = new GaussianNoise(20, false).add(x, 2);
        double one = rung.create().of(x, y, 1);
        assertEquals(one, rung.create().of(x, y, 2));
        assertEquals(one, rung.create().of(x, y, 3));
    }

    @ParameterizedTest
    @EnumSource(SsimAlgorithm.class)
    void refusesPicturesWithoutAWindow(SsimAlgorithm rung) {
        Plane small = flat(10, 30, 1);
        FiltersException thrown =
                assertThrows(FiltersException.class, () -> rung.create().of(small, small, 1));
        assertEquals(
                "expected a picture of 11 x 11 pixels or more, for the window of SSIM to fit in, found 30 x 10",
                thrown.getMessage());
    }

    @Test
    void refusesPicturesOfTwoSizes() {
        Plane x = flat(20, 30, 1);
        Plane turned = flat(30, 20, 1);
        assertThrows(FiltersException.class, () -> Mse.of(x, turned));
        assertThrows(FiltersException.class, () -> EdgePreservation.of(x, turned));
        assertThrows(FiltersException.class, () -> new NaiveSsim().of(x, turned, 1));
        assertThrows(FiltersException.class, () -> new SeparableSsim().of(x, turned, 1));
        assertThrows(FiltersException.class, () -> EdgePreservation.of(flat(2, 9, 1), flat(2, 9, 1)));
        Image colour = new Image(List.of(x, x, x));
        assertThrows(FiltersException.class, () -> Quality.of(new Image(List.of(x)), colour, 1));
    }

    /** A 3 × 4 picture has two Laplacians: p = (9, −4), q = (−1, 2); their deviations are ±6.5 and ∓1.5. */
    @Test
    void edgesByHand() {
        Plane clean = new Plane(3, 4, new float[] {0, 5, 0, 0, 0, 0, 4, 3, 0, 0, 5, 4});
        Plane other = new Plane(3, 4, new float[] {0, 0, 0, 0, 0, 1, 1, 3, 0, 2, 2, 0});
        assertEquals(-1, EdgePreservation.of(clean, other), 1e-12);
    }

    @Test
    void edgesThatStayAndEdgesThatGo() {
        assertEquals(1, EdgePreservation.of(CLEAN, CLEAN), 1e-12);
        float[] brighter = new float[CLEAN.values().length];
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] = 30 + 0.5f * CLEAN.values()[i];
        }
        assertEquals(
                1,
                EdgePreservation.of(CLEAN, new Plane(48, 56, brighter)),
                1e-6,
                "a correlation doesn't see brightness and contrast");
    }

    @Test
    void blurAndNoiseWeakenEdges() {
        Plane scene = Samples.scene().toGray().planes().get(0);
        double noisy = EdgePreservation.of(scene, new GaussianNoise(10, false).add(scene, 1));
        double blurred = EdgePreservation.of(scene, mean(scene, 3));
        assertTrue(noisy < 0.8 && blurred < 0.2, noisy + " " + blurred);
        Filter bell = GaussianAlgorithm.NAIVE.create(new Gaussian(Math.sqrt(2 / 3.0)));
        double byGaussian = EdgePreservation.of(scene, bell.apply(scene, FilterSettings.DEFAULT));
        assertTrue(byGaussian > 0.6, "the Gaussian that blurs as much as a box of 3: " + byGaussian);
    }

    /** Laplacians of a step: 0 0 1 −1 0 0; after (1 2 1)/4: 0 1 1 −1 −1 0, a quarter; after a mean of 3: 0 1 0 0 −1 0, a third. */
    @Test
    void aStepByHand() {
        Plane step = rows(0, 0, 0, 0, 12, 12, 12, 12);
        assertEquals(Math.sqrt(0.5), EdgePreservation.of(step, rows(0, 0, 0, 3, 9, 12, 12, 12)), 1e-12);
        assertEquals(0, EdgePreservation.of(step, rows(0, 0, 0, 4, 8, 12, 12, 12)), 1e-12);
        PlaneComparison.assertSame("mean", rows(0, 0, 0, 4, 8, 12, 12, 12), mean(step, 3));
    }

    private static Plane rows(float... row) {
        float[] values = new float[3 * row.length];
        for (int r = 0; r < 3; r++) {
            System.arraycopy(row, 0, values, r * row.length, row.length);
        }
        return new Plane(3, row.length, values);
    }

    /** The mean of light, dark, light is light where dark was: stripes of one pixel come out dark where they were light. */
    @Test
    void aMeanOfThreeTurnsNarrowStripesInsideOut() {
        float[] stripes = new float[81];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = 30 * (i % 9 % 2);
        }
        Plane clean = new Plane(9, 9, stripes);
        assertEquals(20, mean(clean, 3).at(4, 4));
        assertEquals(10, mean(clean, 3).at(4, 5));
        assertEquals(-1, EdgePreservation.of(clean, mean(clean, 3)), 1e-6);
    }

    private static Plane mean(Plane x, int size) {
        return new NaiveMean(new Window(size)).apply(x, FilterSettings.DEFAULT);
    }

    @Test
    void edgesWhereThereAreNone() {
        float[] bowl = new float[81];
        for (int i = 0; i < bowl.length; i++) {
            bowl[i] = (i / 9) * (i / 9) * 1.3f;
        }
        Plane smooth = new Plane(9, 9, bowl); // the same Laplacian everywhere, but for rounding
        Plane edge = new Plane(9, 9, new float[81]);
        edge.values()[40] = 9;
        assertEquals(1, EdgePreservation.of(flat(9, 9, 3), flat(9, 9, 4)));
        assertEquals(0, EdgePreservation.of(flat(9, 9, 3), edge));
        assertEquals(0, EdgePreservation.of(edge, smooth));
    }

    @Test
    void colouredPicturesTakeTheMeanOfTheirPlanes() {
        Image clean = new Image(List.of(CLEAN, CLEAN, CLEAN));
        Image spoilt = new Image(List.of(CLEAN, NOISY, CLEAN));
        Quality plane = Quality.of(CLEAN, NOISY, 1);
        Quality found = Quality.of(clean, spoilt, 2);
        assertEquals(plane.mse() / 3, found.mse(), 1e-12 * plane.mse());
        assertEquals(plane.psnr() + 10 * Math.log10(3), found.psnr(), 1e-12);
        assertEquals((2 + plane.ssim()) / 3, found.ssim(), 1e-12);
        assertEquals((2 + plane.edges()) / 3, found.edges(), 1e-12);
        assertEquals(plane, Quality.of(new Image(List.of(CLEAN)), new Image(List.of(NOISY)), 1));
    }

    @Test
    void everyRungSaysWhatItIs() {
        assertArrayEquals(
                new String[] {"naive", "separable"},
                Arrays.stream(SsimAlgorithm.values()).map(SsimAlgorithm::id).toArray());
        Arrays.stream(SsimAlgorithm.values())
                .forEach(rung -> assertTrue(rung.idea().length() > 5));
    }

    private static Plane flat(int rows, int columns, float value) {
        float[] values = new float[rows * columns];
        Arrays.fill(values, value);
        return new Plane(rows, columns, values);
    }
}
