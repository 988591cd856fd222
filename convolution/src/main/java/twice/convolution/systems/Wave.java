package twice.convolution.systems;

/** An analog signal: it has a value at every moment, not only at those at which somebody looks. */
@FunctionalInterface
public interface Wave {

    /** The value at that moment. */
    double at(double seconds);

    /** The mean of sines of those frequencies, in hertz; it stays within −1…1. */
    static Wave sines(double... hertz) {
        double[] frequencies = hertz.clone();
        return t -> {
            double sum = 0;
            for (double frequency : frequencies) {
                sum += Math.sin(2 * Math.PI * frequency * t);
            }
            return sum / frequencies.length;
        };
    }

    /**
     * A sine whose frequency rises evenly from one to another within some seconds: its phase is the integral of the
     * frequency.
     */
    static Wave chirp(double fromHertz, double toHertz, double seconds) {
        double slope = (toHertz - fromHertz) / seconds;
        return t -> Math.sin(2 * Math.PI * (fromHertz * t + slope * t * t / 2));
    }
}
