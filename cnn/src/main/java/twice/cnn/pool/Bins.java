package twice.cnn.pool;

import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Window;

/**
 * The cells that the windows of an averaging layer take along one direction. Rows and columns don't mix: a window's cells
 * are its rows times its columns, and so is the number it is divided by.
 *
 * @param from for each window its first cell within the input
 * @param to for each window the cell after its last
 * @param divisor for each window how many cells count
 */
record Bins(int[] from, int[] to, int[] divisor) {

    /** A layer's windows down. */
    static Bins rows(AveragePool layer, int length, int windows) {
        Window w = layer.window();
        return of(
                length,
                windows,
                w.kernel().height(),
                w.stride().height(),
                w.padding().height(),
                layer.includePadding());
    }

    /** A layer's windows across. */
    static Bins columns(AveragePool layer, int length, int windows) {
        Window w = layer.window();
        return of(
                length,
                windows,
                w.kernel().width(),
                w.stride().width(),
                w.padding().width(),
                layer.includePadding());
    }

    private static Bins of(int length, int windows, int kernel, int stride, int padding, boolean includePadding) {
        Bins bins = new Bins(new int[windows], new int[windows], new int[windows]);
        for (int i = 0; i < windows; i++) {
            int start = i * stride - padding;
            int end = Math.min(start + kernel, length + padding);
            bins.from[i] = Math.max(0, start);
            bins.to[i] = Math.min(length, end);
            bins.divisor[i] = includePadding ? end - start : bins.to[i] - bins.from[i];
        }
        return bins;
    }

    /** The bins of an adaptive layer. */
    static Bins adaptive(int length, int windows) {
        Bins bins = new Bins(new int[windows], new int[windows], new int[windows]);
        for (int i = 0; i < windows; i++) {
            bins.from[i] = (int) ((long) i * length / windows);
            bins.to[i] = (int) (((i + 1L) * length + windows - 1) / windows);
            bins.divisor[i] = bins.to[i] - bins.from[i];
        }
        return bins;
    }
}
