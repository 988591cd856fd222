package twice.filters.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of photons are distributed as Poisson says, on both sides of where the method changes. */
class PhotonCounterTest {

    private static final int DRAWS = 200_000;

    /** Pearson's χ² over all counts that are expected often enough. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 7.5, 11.999, 12, 30, 255, 5000})
    void countsArePoisson(double mean) {
        PhotonCounter counter = new PhotonCounter(new RandomStream(Double.hashCode(mean)));
        int most = (int) (mean + 12 * Math.sqrt(mean) + 12);
        int[] seen = new int[most + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) Math.min(most, counter.count(mean))]++;
        }
        double chiSquare = 0;
        int bins = 0;
        double rareExpected = 0;
        double rareSeen = 0;
        double log = -mean; // of the share of k = 0
        for (int k = 0; k <= most; k++) {
            double expected = DRAWS * Math.exp(log);
            if (expected >= 20) {
                chiSquare += (seen[k] - expected) * (seen[k] - expected) / expected;
                bins++;
            } else {
                rareExpected += expected;
                rareSeen += seen[k];
            }
            log += Math.log(mean) - Math.log(k + 1);
        }
        // χ² of n bins has mean n and variance 2n.
        assertTrue(chiSquare < bins + 5 * Math.sqrt(2.0 * bins) + 5, "χ² " + chiSquare + " of " + bins + " bins");
        assertEquals(rareExpected, rareSeen, 5 * Math.sqrt(rareExpected) + 5);
    }

    @Test
    void logarithmsOfFactorials() {
        double sum = 0;
        for (int k = 1; k <= 3000; k++) {
            sum += Math.log(k);
            assertEquals(sum, PhotonCounter.logFactorial(k), 3e-12 * Math.max(1, sum), "k = " + k);
        }
        assertEquals(0, PhotonCounter.logFactorial(0));
    }

    @Test
    void manyPhotonsAreNoTrouble() {
        PhotonCounter counter = new PhotonCounter(new RandomStream(1));
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += counter.count(1e9) - 1e9;
        }
        assertEquals(0, sum / 1000, 5 * Math.sqrt(1e9 / 1000));
    }
}
