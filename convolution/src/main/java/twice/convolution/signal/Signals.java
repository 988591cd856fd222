package twice.convolution.signal;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Settings;

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

    /** The places first…first+length−1 of the signal as its border continues it; 0 from place {@code last} + 1 on. */
    static double[] window(double[] x, Settings settings, long first, int length, long last) {
        double[] window = new double[length];
        int end = (int) Math.max(0, Math.min(length, last + 1 - first));
        int from = (int) Math.min(end, Math.max(0, -first));
        int to = (int) Math.max(from, Math.min(end, x.length - first));
        if (from < to) {
            System.arraycopy(x, (int) (first + from), window, from, to - from);
        }
        fill(x, settings, first, window, 0, from);
        fill(x, settings, first, window, to, end);
        return window;
    }

    private static void fill(double[] x, Settings settings, long first, double[] window, int from, int to) {
        if (settings.border() == Border.CONSTANT) {
            Arrays.fill(window, from, to, settings.borderValue());
            return;
        }
        for (int j = from; j < to; j++) {
            window[j] = x[settings.border().index((int) (first + j), x.length)];
        }
    }
}
