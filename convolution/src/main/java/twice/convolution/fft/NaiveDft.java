package twice.convolution.fft;

/**
 * The discrete Fourier transform by its formula, X[f] = Σⱼ x[j]·e^(−2πi·f·j/n), in two loops: n² multiplications, any n.
 *
 * <p>Next: {@link TextbookFft}.
 */
public final class NaiveDft {

    private NaiveDft() {}

    /** The transform of n values, in the order of their frequencies. */
    public static ComplexValues forward(ComplexValues x) {
        int n = x.size();
        ComplexValues spectrum = ComplexValues.zeros(n);
        for (int f = 0; f < n; f++) {
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * ((long) f * j % n) / n;
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                spectrum.re()[f] += x.re()[j] * cos - x.im()[j] * sin;
                spectrum.im()[f] += x.re()[j] * sin + x.im()[j] * cos;
            }
        }
        return spectrum;
    }
}
