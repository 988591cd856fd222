package twice.convolution.systems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Analog and digital: what sampling and rounding keep, and what they lose. */
class SamplingTest {

    @ParameterizedTest
    @CsvSource({"3, 10, 3", "7, 10, 3", "10, 10, 0", "13, 10, 3", "5, 10, 5", "17, 10, 3", "9, 8, 1", "12, 8, 4"})
    void aliases(double frequency, double rate, double alias) {
        assertEquals(alias, Sampling.alias(frequency, rate), 1e-12);
    }

    /** The samples of a sine above Nyquist are, but for the sign, those of its alias. */
    @Test
    void samplesCantTellASineFromItsAlias() {
        double[] high = Sampling.sample(Wave.sines(7), 10, 50);
        double[] low = Sampling.sample(Wave.sines(3), 10, 50);
        for (int n = 0; n < 50; n++) {
            assertEquals(-low[n], high[n], 1e-12);
        }
        assertArrayEquals(low, Sampling.sample(Wave.sines(13), 10, 50), 1e-12);
    }

    @Test
    void whatLiesBelowNyquistComesBack() {
        Wave wave = Wave.sines(1, 2.5);
        Wave back = Sampling.reconstruct(Sampling.sample(wave, 10, 400), 10);
        for (double t = 18; t < 22; t += 0.037) {
            assertEquals(wave.at(t), back.at(t), 0.01, "at " + t);
        }
        assertEquals(wave.at(2.3), back.at(2.3), 1e-12, "through every sample");
    }

    @Test
    void whatLiesAboveComesBackAsItsAlias() {
        Wave back = Sampling.reconstruct(Sampling.sample(Wave.sines(7), 10, 400), 10);
        Wave alias = Wave.sines(3);
        for (double t = 18; t < 22; t += 0.037) {
            assertEquals(-alias.at(t), back.at(t), 0.01, "at " + t);
        }
    }

    @Test
    void aChirpRises() {
        Wave chirp = Wave.chirp(1, 5, 2);
        assertEquals(0, chirp.at(0), 1e-15);
        assertEquals(Math.sin(2 * Math.PI * (1 + 1)), chirp.at(1), 1e-12, "1 turn at 1 Hz, and 1 gained by then");
        assertEquals(Math.sin(2 * Math.PI * 6), chirp.at(2), 1e-12, "2 s at 3 Hz on average");
    }

    @Test
    void quantizingRoundsToTheMiddleOfTheStep() {
        Quantizer two = new Quantizer(2);
        assertEquals(0.5, two.step());
        assertArrayEquals(
                new double[] {-0.75, -0.75, -0.25, 0.25, 0.25, 0.75, 0.75},
                two.quantize(new double[] {-3, -1, -0.1, 0, 0.49, 0.5, 1}));
        assertThrows(IllegalArgumentException.class, () -> new Quantizer(0));
        assertThrows(IllegalArgumentException.class, () -> new Quantizer(33));
    }

    /** 6.02·b + 1.76 dB, to half a decibel from 6 bits on. */
    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10, 12, 14, 16})
    void theNoiseOfRounding(int bits) {
        double[] sine = Sampling.sample(Wave.sines(997.0), 48_000, 48_000);
        Quantizer quantizer = new Quantizer(bits);
        assertEquals(6.02 * bits + 1.76, quantizer.theory(), 0.01 * bits);
        assertEquals(quantizer.theory(), Quantizer.signalToNoise(sine, quantizer.quantize(sine)), 0.5);
    }

    @Test
    void aBitTooFewBreaksTheTheory() {
        double[] sine = Sampling.sample(Wave.sines(997.0), 48_000, 48_000);
        double measured = Quantizer.signalToNoise(sine, new Quantizer(1).quantize(sine));
        assertTrue(measured < new Quantizer(1).theory() - 1, "measured " + measured);
    }
}
