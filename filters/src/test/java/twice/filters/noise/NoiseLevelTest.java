package twice.filters.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.Plane;

/** The guess of a noise's strength finds what was put in. */
class NoiseLevelTest {

    /** Brighter to the right, darker downwards, with an upright and a level edge. */
    private static Plane slopes() {
        float[] values = new float[300 * 400];
        for (int i = 0; i < values.length; i++) {
            int r = i / 400;
            int c = i % 400;
            values[i] = 40 + 0.25f * c - 0.125f * r + (c > 217 ? 50 : 0) + (r > 101 ? 25 : 0);
        }
        return new Plane(300, 400, values);
    }

    @Test
    void slopesAndStraightEdgesAreNoNoise() {
        assertEquals(0, NoiseLevel.of(slopes()), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 25})
    void findsTheDeviationThatWasAdded(double sigma) {
        Plane noisy = new GaussianNoise(sigma, false).add(slopes(), 1);
        assertEquals(sigma, NoiseLevel.of(noisy), 0.02 * sigma);
    }

    @Test
    void pixelsOfAnyKindOfNoiseAreSeen() {
        assertTrue(NoiseLevel.of(SaltAndPepper.ONE_IN_21.add(slopes(), 2)) > 10);
        assertTrue(NoiseLevel.of(new PoissonNoise(30).add(slopes(), 3)) > 10);
    }

    @Test
    void picturesWithoutAWindowHaveNone() {
        assertEquals(0, NoiseLevel.of(new Plane(2, 5, new float[] {0, 9, 0, 9, 0, 9, 0, 9, 0, 9})));
    }
}
