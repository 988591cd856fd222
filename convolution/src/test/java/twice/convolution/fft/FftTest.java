package twice.convolution.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Workers;

/** All transforms against the formula, the library, each other, and what a Fourier transform must hold. */
class FftTest {

    private static final int LANES = LaneFft.LANES;

    static IntStream powers() {
        return IntStream.rangeClosed(0, 13).map(a -> 1 << a);
    }

    static IntStream longPowers() {
        return IntStream.rangeClosed(0, 17).map(a -> 1 << a).filter(n -> n >= FourStepFft.SMALLEST);
    }

    static ComplexValues random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new ComplexValues(
                random.doubles(n, -1, 1).toArray(), random.doubles(n, -1, 1).toArray());
    }

    static double norm(ComplexValues x) {
        double sum = 0;
        for (int j = 0; j < x.size(); j++) {
            sum += x.re()[j] * x.re()[j] + x.im()[j] * x.im()[j];
        }
        return Math.sqrt(sum);
    }

    /** Each value of the expected spectrum at its place, within what log₂ n levels of rounding may do. */
    private static void assertSpectrum(ComplexValues expected, ComplexValues found, IntUnaryOperator position) {
        assertSpectrum(expected, found, position, 16);
    }

    private static void assertSpectrum(
            ComplexValues expected, ComplexValues found, IntUnaryOperator position, double ulps) {
        int n = expected.size();
        assertEquals(n, found.size());
        double rootMeanSquare = norm(expected) / Math.sqrt(n);
        double bound = ulps * Math.ulp(1.0) * (Math.log(2 * n) / Math.log(2)) * rootMeanSquare;
        for (int f = 0; f < n; f++) {
            int at = position.applyAsInt(f);
            assertEquals(expected.re()[f], found.re()[at], bound, "real part of frequency " + f + " of " + n);
            assertEquals(expected.im()[f], found.im()[at], bound, "imaginary part of frequency " + f + " of " + n);
        }
    }

    private static ComplexValues copy(ComplexValues x) {
        return new ComplexValues(x.re().clone(), x.im().clone());
    }

    @Test
    void theFormulaGivesWhatCanBeSeen() {
        ComplexValues x = new ComplexValues(new double[] {1, 2, 3, 4}, new double[4]);
        ComplexValues expected = new ComplexValues(new double[] {10, -2, -2, -2}, new double[] {0, 2, 0, -2});
        assertSpectrum(expected, NaiveDft.forward(x), f -> f);
        ComplexValues impulse = ComplexValues.zeros(7);
        impulse.re()[0] = 1;
        ComplexValues ones = ComplexValues.zeros(7);
        Arrays.fill(ones.re(), 1);
        assertSpectrum(ones, NaiveDft.forward(impulse), f -> f);
    }

    @ParameterizedTest
    @MethodSource("powers")
    void theTextbookAgreesWithTheFormulaAndTheLibrary(int n) {
        ComplexValues x = random(n, n);
        ComplexValues found = TextbookFft.forward(x);
        if (n <= 1024) {
            assertSpectrum(NaiveDft.forward(x), found, f -> f);
        }
        Complex[] values = new Complex[n];
        for (int j = 0; j < n; j++) {
            values[j] = new Complex(x.re()[j], x.im()[j]);
        }
        Complex[] library =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(values, TransformType.FORWARD);
        ComplexValues expected = ComplexValues.zeros(n);
        for (int f = 0; f < n; f++) {
            expected.re()[f] = library[f].getReal();
            expected.im()[f] = library[f].getImaginary();
        }
        // The library finds its roots of unity by multiplying, and loses some digits.
        assertSpectrum(expected, found, f -> f, 400);
        assertSpectrum(x, TextbookFft.inverse(found), j -> j);
    }

    @ParameterizedTest
    @MethodSource("powers")
    void everyLaneIsATransformAndComesBack(int n) {
        int pitch = LANES;
        int offset = 5;
        double[] re = new double[offset + n * pitch + 1];
        double[] im = new double[offset + n * pitch + 1];
        Arrays.fill(re, 7);
        for (int lane = 0; lane < LANES; lane++) {
            put(random(n, lane), re, im, offset + lane, pitch);
        }
        LaneFft fft = new LaneFft(n);
        fft.forward(re, im, offset);
        for (int lane = 0; lane < LANES; lane++) {
            assertSpectrum(TextbookFft.forward(random(n, lane)), get(n, re, im, offset + lane, pitch), fft::position);
        }
        fft.inverse(re, im, offset);
        for (int lane = 0; lane < LANES; lane++) {
            ComplexValues back = get(n, re, im, offset + lane, pitch);
            for (int j = 0; j < n; j++) {
                back.re()[j] /= n;
                back.im()[j] /= n;
            }
            assertSpectrum(random(n, lane), back, j -> j);
        }
        assertEquals(7, re[offset - 1], "what lies before stays");
        assertEquals(7, re[offset + n * pitch], "what lies behind stays");
    }

    private static void put(ComplexValues x, double[] re, double[] im, int first, int pitch) {
        for (int j = 0; j < x.size(); j++) {
            re[first + j * pitch] = x.re()[j];
            im[first + j * pitch] = x.im()[j];
        }
    }

    private static ComplexValues get(int n, double[] re, double[] im, int first, int pitch) {
        ComplexValues x = ComplexValues.zeros(n);
        for (int j = 0; j < n; j++) {
            x.re()[j] = re[first + j * pitch];
            x.im()[j] = im[first + j * pitch];
        }
        return x;
    }

    @ParameterizedTest
    @MethodSource("powers")
    void convolvingInPlaceIsForwardTimesInverse(int n) {
        LaneFft fft = new LaneFft(n);
        ComplexValues x = random(n * LANES, 1);
        ComplexValues expected = copy(x);
        ComplexValues spectrum = random(n, 2);
        fft.forward(expected.re(), expected.im(), 0);
        for (int i = 0; i < n * LANES; i++) {
            double re = expected.re()[i];
            double im = expected.im()[i];
            expected.re()[i] = re * spectrum.re()[i / LANES] - im * spectrum.im()[i / LANES];
            expected.im()[i] = re * spectrum.im()[i / LANES] + im * spectrum.re()[i / LANES];
        }
        fft.inverse(expected.re(), expected.im(), 0);
        fft.convolve(x.re(), x.im(), spectrum);
        assertSpectrum(expected, x, i -> i);
    }

    @ParameterizedTest
    @MethodSource("longPowers")
    void theFourStepsAgreeWithTheTextbookOnAnyNumberOfThreads(int n) {
        ComplexValues x = random(n, n);
        ComplexValues expected = TextbookFft.forward(x);
        for (int threads = 1; threads <= 3; threads++) {
            FourStepFft fft = new FourStepFft(n);
            ComplexValues found = copy(x);
            fft.forward(found, new Workers(threads));
            assertSpectrum(expected, found, fft::position);
            fft.inverse(found, new Workers(threads));
            for (int j = 0; j < n; j++) {
                found.re()[j] /= n;
                found.im()[j] /= n;
            }
            assertSpectrum(x, found, j -> j);
        }
    }

    @Test
    void energyStaysAsParsevalSays() {
        int n = 1 << 14;
        ComplexValues x = random(n, 3);
        ComplexValues spectrum = copy(x);
        new FourStepFft(n).forward(spectrum, new Workers(1));
        assertEquals(norm(x) * Math.sqrt(n), norm(spectrum), 1e-13 * norm(spectrum));
        assertEquals(norm(spectrum), norm(TextbookFft.forward(x)), 1e-13 * norm(spectrum));
    }

    @Test
    void aSumHasTheSumOfTheSpectra() {
        int n = 1 << 12;
        ComplexValues x = random(n, 1);
        ComplexValues y = random(n, 2);
        ComplexValues sum = ComplexValues.zeros(n);
        for (int j = 0; j < n; j++) {
            sum.re()[j] = 3 * x.re()[j] - y.re()[j];
            sum.im()[j] = 3 * x.im()[j] - y.im()[j];
        }
        FourStepFft fft = new FourStepFft(n);
        for (ComplexValues each : new ComplexValues[] {x, y, sum}) {
            fft.forward(each, new Workers(1));
        }
        ComplexValues expected = ComplexValues.zeros(n);
        for (int f = 0; f < n; f++) {
            expected.re()[f] = 3 * x.re()[f] - y.re()[f];
            expected.im()[f] = 3 * x.im()[f] - y.im()[f];
        }
        assertSpectrum(expected, sum, f -> f);
    }

    @ParameterizedTest
    @MethodSource("powers")
    void rootsOfUnityAreRightToTheLastBits(int n) {
        for (int j = -n; j < 2 * n; j += 1 + n / 64) {
            assertEquals(StrictMath.cos(2 * Math.PI * j / n), Twiddles.cos(j, n), 4e-15);
            assertEquals(StrictMath.sin(2 * Math.PI * j / n), Twiddles.sin(j, n), 4e-15);
            assertEquals(1, Math.hypot(Twiddles.cos(j, n), Twiddles.sin(j, n)), 2 * Math.ulp(1.0));
        }
        assertEquals(1, Twiddles.cos(0, n));
        assertEquals(0, Math.abs(Twiddles.sin(0, n)));
        if (n >= 4) {
            assertEquals(0, Math.abs(Twiddles.cos(n / 4, n)));
            assertEquals(-1, Twiddles.cos(n / 2, n));
        }
    }

    @Test
    void realSequencesAreMultipliedModuloTheirLength() {
        for (int values : new int[] {1, 2, 100, 128, 129, 5000}) {
            int n = RealConvolution.sizeFor(values);
            SplittableRandom random = new SplittableRandom(values);
            double[] x = random.ints(values, -9, 10).asDoubleStream().toArray();
            double[] k = random.ints(values, -9, 10).asDoubleStream().toArray();
            double[] expected = new double[n];
            for (int i = 0; i < values; i++) {
                for (int j = 0; j < values; j++) {
                    // What comes round changes its sign.
                    expected[(i + j) % n] += (i + j < n ? 1 : -1) * x[i] * k[j];
                }
            }
            double[] found = new RealConvolution(n, new Workers(1)).multiply(x, k);
            for (int i = 0; i < n; i++) {
                assertEquals(expected[i], found[i], FftError.bound(n, 9 * Math.sqrt(values), 9 * Math.sqrt(values)));
            }
        }
    }

    @Test
    void refusesSizesThatItCannotDo() {
        assertThrows(IllegalArgumentException.class, () -> new LaneFft(12));
        assertThrows(IllegalArgumentException.class, () -> new LaneFft(0));
        assertThrows(IllegalArgumentException.class, () -> new FourStepFft(FourStepFft.SMALLEST / 2));
        assertThrows(IllegalArgumentException.class, () -> TextbookFft.forward(ComplexValues.zeros(6)));
        assertThrows(IllegalArgumentException.class, () -> new ComplexValues(new double[2], new double[3]));
    }
}
