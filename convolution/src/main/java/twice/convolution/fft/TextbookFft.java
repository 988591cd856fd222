package twice.convolution.fft;

/**
 * The fast Fourier transform as textbooks write it: the transform of n values is made of two of n/2 values, those at even
 * places, E, and those at odd ones, O:
 *
 * <pre>X[f] = E[f] + e^(−2πi·f/n)·O[f]        X[f + n/2] = E[f] − e^(−2πi·f/n)·O[f]</pre>
 *
 * <p><b>Cost.</b> n/2 multiplications at each of log₂ n levels, where {@link NaiveDft} has n²: a million values take 10
 * million instead of 10¹². Here a cosine, a sine and new arrays come with each.
 *
 * <p><b>Limits.</b> n is a power of two.
 *
 * <p><b>Source.</b> Cooley and Tukey, <i>An Algorithm for the Machine Calculation of Complex Fourier Series</i>, 1965.
 *
 * <p>Below: {@link NaiveDft}. Next: {@link LaneFft}.
 */
public final class TextbookFft {

    private TextbookFft() {}

    /** The transform of 2ᵃ values, in the order of their frequencies. */
    public static ComplexValues forward(ComplexValues x) {
        int n = x.size();
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("expected a power of two of values, found " + n);
        }
        if (n == 1) {
            return x;
        }
        ComplexValues even = forward(everySecond(x, 0));
        ComplexValues odd = forward(everySecond(x, 1));
        ComplexValues spectrum = ComplexValues.zeros(n);
        for (int f = 0; f < n / 2; f++) {
            double cos = Math.cos(-2 * Math.PI * f / n);
            double sin = Math.sin(-2 * Math.PI * f / n);
            double re = odd.re()[f] * cos - odd.im()[f] * sin;
            double im = odd.re()[f] * sin + odd.im()[f] * cos;
            spectrum.re()[f] = even.re()[f] + re;
            spectrum.im()[f] = even.im()[f] + im;
            spectrum.re()[f + n / 2] = even.re()[f] - re;
            spectrum.im()[f + n / 2] = even.im()[f] - im;
        }
        return spectrum;
    }

    /** x back from its spectrum: the same sum with i for −i, divided by n. */
    public static ComplexValues inverse(ComplexValues spectrum) {
        // Swapping real and imaginary parts before and after turns −i into i.
        ComplexValues swapped = forward(new ComplexValues(spectrum.im(), spectrum.re()));
        int n = spectrum.size();
        ComplexValues x = ComplexValues.zeros(n);
        for (int j = 0; j < n; j++) {
            x.re()[j] = swapped.im()[j] / n;
            x.im()[j] = swapped.re()[j] / n;
        }
        return x;
    }

    private static ComplexValues everySecond(ComplexValues x, int first) {
        ComplexValues half = ComplexValues.zeros(x.size() / 2);
        for (int j = 0; j < half.size(); j++) {
            half.re()[j] = x.re()[2 * j + first];
            half.im()[j] = x.im()[2 * j + first];
        }
        return half;
    }
}
