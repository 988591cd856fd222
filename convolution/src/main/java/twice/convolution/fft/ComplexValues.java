package twice.convolution.fft;

/**
 * Complex numbers, their real and imaginary parts apart.
 *
 * @param re real parts
 * @param im imaginary parts, as many
 */
@SuppressWarnings("ArrayRecordComponent") // transforms read and write the arrays themselves
public record ComplexValues(double[] re, double[] im) {

    public ComplexValues {
        if (re.length != im.length) {
            throw new IllegalArgumentException(
                    "expected as many imaginary parts as real ones, found " + re.length + " and " + im.length);
        }
    }

    /** So many zeros. */
    public static ComplexValues zeros(int n) {
        return new ComplexValues(new double[n], new double[n]);
    }

    public int size() {
        return re.length;
    }
}
