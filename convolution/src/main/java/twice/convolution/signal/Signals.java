package twice.convolution.signal;

/** What several algorithms do with a signal. */
final class Signals {

    private Signals() {}

    /** The signal read backwards. */
    static double[] reversed(double[] signal) {
        double[] reversed = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            reversed[i] = signal[signal.length - 1 - i];
        }
        return reversed;
    }
}
