package twice.convolution.systems;

/**
 * Rounds values of −1…1 to the middles of 2ᵇ steps of equal height; what lies outside goes to the outermost step.
 *
 * @param bits 1…32
 */
public record Quantizer(int bits) {

    public Quantizer {
        if (bits < 1 || bits > 32) {
            throw new IllegalArgumentException("expected 1 to 32 bits, found " + bits);
        }
    }

    /** The height of a step. */
    public double step() {
        return Math.scalb(2.0, -bits);
    }

    /** The middle of the value's step. */
    public double quantize(double value) {
        double half = Math.scalb(1.0, bits - 1);
        double number = Math.max(-half, Math.min(half - 1, Math.floor(value / step())));
        return (number + 0.5) * step();
    }

    /** Each value's middle. */
    public double[] quantize(double[] values) {
        double[] quantized = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            quantized[i] = quantize(values[i]);
        }
        return quantized;
    }

    /**
     * Signal to noise in decibels that theory promises for a sine of −1…1: the error is spread evenly over a step q, so
     * its power is q²/12; the sine's is 1/2; their ratio is 3/2·4ᵇ, that is 6.02·b + 1.76 dB.
     */
    public double theory() {
        return 10 * Math.log10(1.5) + 20 * bits * Math.log10(2);
    }

    /** Signal to noise in decibels: the power of the signal over that of the difference. */
    public static double signalToNoise(double[] signal, double[] changed) {
        double power = 0;
        double noise = 0;
        for (int i = 0; i < signal.length; i++) {
            power += signal[i] * signal[i];
            noise += (changed[i] - signal[i]) * (changed[i] - signal[i]);
        }
        return 10 * Math.log10(power / noise);
    }
}
