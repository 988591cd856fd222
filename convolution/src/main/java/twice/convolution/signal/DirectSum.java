package twice.convolution.signal;

import twice.convolution.Settings;

/** Any range of a convolution's outputs by the sum itself; the interior reads the signal as it lies. */
final class DirectSum {

    /** Outputs computed by one call of a kernel: long enough to be worth a call, short enough to be compiled early. */
    private static final int CHUNK = 2048;

    private final double[] x;
    /** The kernel as it is laid on, so that y[t] = Σᵢ w[i]·x[s·t + shift + i]. */
    private final double[] w;

    private final Settings settings;
    private final int shift;

    DirectSum(double[] x, double[] kernel, Settings settings) {
        this.x = x;
        w = settings.correlate() ? kernel : Signals.reversed(kernel);
        this.settings = settings;
        shift = settings.mode().offset(w.length) - (w.length - 1);
    }

    /** Outputs from…to−1, each added to its place in y, where there were zeros. */
    void compute(double[] y, int from, int to) {
        int s = settings.stride();
        // The first output whose whole window lies on the signal, and the first one after them.
        long inside = (-(long) shift + s - 1) / s;
        long outside = Math.floorDiv((long) x.length - w.length - shift, s) + 1;
        int first = (int) Math.max(from, Math.min(to, inside));
        int last = (int) Math.max(first, Math.min(to, outside));
        edge(y, from, first);
        for (int t = first; t < last; t += CHUNK) {
            chunk(x, s * t + shift, y, t, Math.min(last, t + CHUNK));
        }
        edge(y, last, to);
    }

    private void edge(double[] y, int from, int to) {
        int s = settings.stride();
        for (int t = from; t < to; t += CHUNK) {
            int end = Math.min(to, t + CHUNK);
            long first = (long) s * t + shift;
            int length = (end - 1 - t) * s + w.length;
            chunk(Signals.window(x, settings, first, length, first + length), 0, y, t, end);
        }
    }

    private void chunk(double[] source, int first, double[] y, int from, int to) {
        if (settings.stride() == 1) {
            DirectKernel.slide(source, first, w, y, from, to);
        } else {
            DirectKernel.jump(source, first, settings.stride(), w, y, from, to);
        }
    }
}
