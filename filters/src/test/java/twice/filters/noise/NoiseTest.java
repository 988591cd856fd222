package twice.filters.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Border;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.FiltersException;
import twice.filters.Window;
import twice.filters.mean.NaiveMean;

/** Every kind of noise has the statistics that its formula says, and its seed's own bytes. */
class NoiseTest {

    private static final int SIDE = 400;

    private static Plane flat(double value) {
        float[] values = new float[SIDE * SIDE];
        Arrays.fill(values, (float) value);
        return new Plane(SIDE, SIDE, values);
    }

    static List<Noise> kinds() {
        return List.of(
                new GaussianNoise(10, false),
                new GaussianNoise(60, true),
                SaltAndPepper.share(0.9),
                new SpeckleNoise(0.2),
                new PoissonNoise(20),
                new PoissonNoise(255));
    }

    static double mean(Plane plane) {
        double sum = 0;
        for (float value : plane.values()) {
            sum += value;
        }
        return sum / plane.values().length;
    }

    static double variance(Plane plane) {
        double mean = mean(plane);
        double sum = 0;
        for (float value : plane.values()) {
            sum += (value - mean) * (value - mean);
        }
        return sum / plane.values().length;
    }

    /** Mean and variance of n draws lie within five of their own deviations; those of a variance need the kurtosis. */
    private static void assertMoments(Plane found, double mean, double variance, double kurtosis) {
        double n = found.values().length;
        assertEquals(mean, mean(found), 5 * Math.sqrt(variance / n), "mean");
        assertEquals(variance, variance(found), 5 * variance * Math.sqrt((kurtosis - 1) / n), "variance");
    }

    @Test
    void gaussianHasItsMeanAndVariance() {
        assertMoments(new GaussianNoise(10, false).add(flat(128), 1), 128, 100, 3);
        assertMoments(new GaussianNoise(0.5, false).add(flat(-7), 2), -7, 0.25, 3);
    }

    @Test
    void gaussianHasTheBellsShares() {
        float[] values = new GaussianNoise(1, false).add(flat(0), 3).values();
        double[] ends = {-3, -2, -1, 0, 1, 2, 3};
        double[] shares = {0.001349898, 0.022750132, 0.158655254, 0.5, 0.841344746, 0.977249868, 0.998650102};
        for (int i = 0; i < ends.length; i++) {
            double below = 0;
            for (float value : values) {
                below += value < ends[i] ? 1 : 0;
            }
            double bound = 5 * Math.sqrt(shares[i] * (1 - shares[i]) / values.length);
            assertEquals(shares[i], below / values.length, bound, "below " + ends[i]);
        }
    }

    @Test
    void gaussianNeighboursKnowNothingOfEachOther() {
        float[] values = new GaussianNoise(1, false).add(flat(0), 4).values();
        for (int lag : new int[] {1, 2, SIDE}) {
            double sum = 0;
            for (int i = lag; i < values.length; i++) {
                sum += (double) values[i] * values[i - lag];
            }
            assertEquals(0, sum / values.length, 5 / Math.sqrt(values.length), "lag " + lag);
        }
    }

    @Test
    void clippingCutsTheSameNoiseOff() {
        Plane dark = flat(10);
        float[] free = new GaussianNoise(20, false).add(dark, 5).values();
        float[] clipped = new GaussianNoise(20, true).add(dark, 5).values();
        for (int i = 0; i < free.length; i++) {
            assertEquals(Math.max(0, Math.min(255, free[i])), clipped[i]);
        }
        assertTrue(mean(new Plane(SIDE, SIDE, clipped)) > 13, "cutting off below makes dark places lighter");
    }

    /** Example 2.4 of the study notes: noise of variance 100, averaged over nine, leaves a ninth of it. */
    @Test
    void aMeanOfNineLeavesANinthOfTheVariance() {
        Plane noisy = new GaussianNoise(10, false).add(flat(128), 6);
        Plane mean = new NaiveMean(new Window(3)).apply(noisy, FilterSettings.DEFAULT.withBorder(Border.CONSTANT, 0));
        float[] interior = new float[(SIDE - 2) * (SIDE - 2)];
        for (int i = 0; i < interior.length; i++) {
            interior[i] = mean.at(1 + i / (SIDE - 2), 1 + i % (SIDE - 2));
        }
        double left = variance(new Plane(SIDE - 2, SIDE - 2, interior));
        // Neighbouring means share pixels, and so 3 × 3 of them weigh as one.
        assertEquals(100 / 9.0, left, 5 * 100 / 9.0 * Math.sqrt(2 * 9.0 / interior.length));
        assertTrue(mean.at(0, 0) < 80, "zeros beyond the edge darken it");
    }

    /** Example 2.5 of the study notes, where the text says 'about 10 %'. */
    @Test
    void saltAndPepperHitTwoOf21() {
        Plane found = SaltAndPepper.ONE_IN_21.add(flat(100), 7);
        double black = 0;
        double white = 0;
        for (float value : found.values()) {
            black += value == 0 ? 1 : 0;
            white += value == 255 ? 1 : 0;
            assertTrue(value == 0 || value == 255 || value == 100);
        }
        double n = found.values().length;
        assertEquals(1 / 21.0, black / n, 5 * Math.sqrt(20.0 / 21 / 21 / n));
        assertEquals(1 / 21.0, white / n, 5 * Math.sqrt(20.0 / 21 / 21 / n));
        assertEquals("salt-and-pepper 9.52 %", SaltAndPepper.ONE_IN_21.label());
    }

    @Test
    void sharesOfZeroAndOneAreKept() {
        assertArrayEquals(
                flat(100).values(), SaltAndPepper.share(0).add(flat(100), 8).values());
        assertArrayEquals(
                flat(0).values(), new SaltAndPepper(1, 0).add(flat(100), 8).values());
        assertArrayEquals(
                flat(255).values(), new SaltAndPepper(0, 1).add(flat(100), 8).values());
        assertEquals(new SaltAndPepper(0.05, 0.05), SaltAndPepper.share(0.1));
    }

    @Test
    void speckleGrowsWithTheLight() {
        SpeckleNoise noise = new SpeckleNoise(0.2);
        assertMoments(noise.add(flat(50), 9), 50, 100, 3);
        assertMoments(noise.add(flat(200), 10), 200, 1600, 3);
        assertArrayEquals(flat(0).values(), noise.add(flat(0), 11).values());
    }

    @Test
    void poissonsVarianceIsItsMean() {
        for (double light : new double[] {1, 9, 25, 100, 250}) {
            assertMoments(new PoissonNoise(255).add(flat(light), 12), light, light, 3 + 1 / light);
            assertMoments(new PoissonNoise(25.5).add(flat(light), 13), light, 10 * light, 3 + 10 / light);
        }
        assertArrayEquals(
                flat(0).values(), new PoissonNoise(255).add(flat(0), 14).values());
        assertArrayEquals(
                flat(0).values(), new PoissonNoise(255).add(flat(-5), 14).values());
    }

    /** Each plane of a coloured image is spoilt for itself, but a dead pixel is dead in all three. */
    @Test
    void planesOfAColouredImage() {
        Image clean = new Image(List.of(flat(100), flat(100), flat(100)));
        for (Noise noise : kinds()) {
            List<Plane> planes = noise.add(clean, 15).planes();
            boolean together = noise instanceof SaltAndPepper;
            for (int p = 0; p < 3; p++) {
                boolean same = Arrays.equals(
                        planes.get(p).values(), planes.get((p + 1) % 3).values());
                assertEquals(together, same, noise.label());
            }
            assertArrayEquals(noise.add(flat(100), 15).values(), planes.get(0).values(), noise.label());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSeedDecides(Noise noise) {
        Plane clean = flat(77);
        float[] first = noise.add(clean, 16).values();
        assertArrayEquals(first, noise.add(clean, 16).values());
        assertFalse(Arrays.equals(first, noise.add(clean, 17).values()));
        assertArrayEquals(flat(77).values(), clean.values(), "the clean picture stays");
    }

    /** The same bits on every JDK: numbers that were noted down once. */
    @Test
    void theNumbersOfSeed42() {
        float[][] noted = {
            {24.929506f, 53.059944f, 107.189224f, 240.98442f},
            {49.577038f, 18.35966f, 43.13536f, 195.90657f},
            {255, 0, 0, 0},
            {21.971802f, 51.671932f, 89.25414f, 204.92213f},
            {12.75f, 25.5f, 140.25f, 242.25f},
            {23, 55, 110, 242}
        };
        Plane x = new Plane(1, 4, new float[] {20, 60, 120, 250});
        for (int k = 0; k < noted.length; k++) {
            Noise kind = kinds().get(k);
            assertArrayEquals(noted[k], kind.add(x, 42).values(), kind.label());
        }
    }

    @Test
    void refusesWhatIsNoNoise() {
        List<Supplier<Noise>> wrong = List.of(
                () -> new GaussianNoise(0, false),
                () -> new GaussianNoise(-1, false),
                () -> new GaussianNoise(Double.NaN, false),
                () -> new GaussianNoise(Double.POSITIVE_INFINITY, true),
                () -> new SpeckleNoise(0),
                () -> new SaltAndPepper(-0.1, 0.1),
                () -> new SaltAndPepper(0.6, 0.6),
                () -> new SaltAndPepper(Double.NaN, 0),
                () -> SaltAndPepper.share(1.5),
                () -> new PoissonNoise(0),
                () -> new PoissonNoise(2e9),
                () -> new PoissonNoise(Double.NaN));
        for (Supplier<Noise> one : wrong) {
            assertTrue(
                    assertThrows(FiltersException.class, one::get).getMessage().startsWith("expected"));
        }
    }
}
