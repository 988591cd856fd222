package twice.convolution.systems;

/**
 * From an analog signal to numbers and back. What lies below half the sampling rate, Nyquist's frequency, comes back
 * whole; what lies above comes back as something else, its alias.
 */
public final class Sampling {

    private Sampling() {}

    /** The wave's value at the moments 0, 1/rate, 2/rate, … */
    public static double[] sample(Wave wave, double rate, int count) {
        double[] samples = new double[count];
        for (int n = 0; n < count; n++) {
            samples[n] = wave.at(n / rate);
        }
        return samples;
    }

    /**
     * The frequency between 0 and rate/2 whose samples can't be told from those of the given one: the distance from the
     * nearest multiple of the rate. Sampling can't see how many whole turns a sine makes between two samples.
     */
    public static double alias(double frequency, double rate) {
        return Math.abs(frequency - Math.round(frequency / rate) * rate);
    }

    /**
     * The one wave without frequencies above rate/2 that has these samples (Whittaker, Shannon): Σₙ xₙ·sinc(rate·t − n),
     * where nothing is known of it before the first sample and after the last, and 0 is assumed.
     */
    public static Wave reconstruct(double[] samples, double rate) {
        double[] x = samples.clone();
        return t -> {
            double sum = 0;
            for (int n = 0; n < x.length; n++) {
                sum += x[n] * sinc(rate * t - n);
            }
            return sum;
        };
    }

    /** sin(πu)/(πu): 1 at 0, and 0 at every other whole number. */
    static double sinc(double u) {
        return u == 0 ? 1 : Math.sin(Math.PI * u) / (Math.PI * u);
    }
}
