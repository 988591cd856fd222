package twice.cnn.conv.direct;

import twice.convolution.Workers;

/**
 * Sums of windows over all channels of a group: the whole of a convolution going forward, and of one phase of it going
 * back. Weights are packed in panels of {@link PanelKernel#ROWS} outputs; for each panel the kernel runs over a block of
 * places in a {@link Windows}, short enough for the block's inputs to stay in the second cache while all panels pass.
 */
final class WindowSums {

    /** Input numbers of a block: some 400 KB, to leave room for a panel in a cache of a megabyte. */
    private static final int BLOCK = 98_304;

    /** Into how many tasks an image is cut at least. */
    private static final int TASKS = 8;

    private final Windows windows;
    private final Target target;
    private final int inputs;
    private final int outputs;
    private final int[] offsets;
    private final int rows;
    private final Panels panels;
    private final int end;
    private final int block;
    private final Scratch sums;
    private final Scratch copies;

    /** Where sums go: from an output row, column and channel to the next; sizes of the output. */
    record Target(int rows, int columns, int first, int rowStep, int columnStep, int channelStep) {}

    /**
     * Takes the memory.
     *
     * @param inputs channels that an output sums over, those of its group
     * @param outputs channels out of a group
     * @param kernelWidth of the whole kernel, to find the taps' weights
     */
    WindowSums(
            Taps down,
            Taps across,
            int height,
            int width,
            int groups,
            int inputs,
            int outputs,
            int kernelWidth,
            Target target) {
        this.windows = new Windows(down, across, height, width);
        this.target = target;
        this.inputs = inputs;
        this.outputs = outputs;
        this.offsets = windows.offsets(inputs);
        int[] taps = new int[offsets.length / inputs];
        for (int t = 0; t < taps.length; t++) {
            int columns = across.which().length;
            taps[t] = down.which()[t / columns] * kernelWidth + across.which()[t % columns];
        }
        this.rows = outputs <= 3 ? 1 : PanelKernel.ROWS;
        this.panels = new Panels(groups, inputs, outputs, taps, rows);
        int lanes = PanelKernel.LANES;
        this.end = windows.places();
        int read = inputs * Math.max(1, down.shifts().length * across.phases().length);
        int wanted = rows == 1 ? 4096 : Math.max(2 * lanes, Math.min(512, BLOCK / read));
        int pieces = (end - 1) / wanted + 1;
        this.block = ((end - 1) / pieces / (2 * lanes) + 1) * 2 * lanes;
        this.sums = new Scratch(rows * 2 * block);
        this.copies = new Scratch(readsImage() ? 0 : groups * inputs * windows.channelSize() + 2 * lanes);
    }

    /** The weights and what the sums begin with, to be filled. */
    Panels panels() {
        return panels;
    }

    /** Whether the image can be read where it stands, also by the last, whole vector. */
    private boolean readsImage() {
        return windows.isImage() && windows.places() >= PanelKernel.LANES;
    }

    /** Whether whole panels of sums can be written where they belong. */
    private boolean writesTarget() {
        return rows > 1
                && readsImage()
                && windows.pitch == target.columns
                && target.rowStep == target.columns
                && target.columnStep == 1;
    }

    /** The sums for the image that begins at {@code x[xAt]}, written from {@code y[yAt]} on. */
    void run(float[] x, int xAt, float[] y, int yAt, Workers workers) {
        if (readsImage()) {
            sum(x, xAt, y, yAt, workers);
            return;
        }
        float[] copy = copies.take();
        int size = windows.channelSize();
        int plane = windows.imageSize();
        workers.run(panels.groups() * inputs, c -> windows.fill(x, xAt + c * plane, copy, c * size));
        sum(copy, 0, y, yAt, workers);
        copies.give(copy);
    }

    private void sum(float[] b, int at, float[] y, int yAt, Workers workers) {
        int blocks = Math.max(0, end - PanelKernel.LANES) / block + 1;
        int count = panels.count();
        int parts = Math.min(count, (TASKS - 1) / blocks + 1);
        workers.run(blocks * parts, task -> {
            int from = task / parts * block;
            int to = task / parts == blocks - 1 ? end : from + block;
            int firstPanel = (int) ((long) count * (task % parts) / parts);
            int lastPanel = (int) ((long) count * (task % parts + 1) / parts);
            float[] c = sums.take();
            for (int panel = firstPanel; panel < lastPanel; panel++) {
                sumPanel(panel, b, at, from, to, c, y, yAt);
            }
            sums.give(c);
        });
    }

    private void sumPanel(int panel, float[] b, int at, int from, int to, float[] c, float[] y, int yAt) {
        int group = panels.group(panel);
        int first = panels.first(panel);
        int base = at + group * inputs * windows.channelSize();
        int weights = panel * rows * offsets.length;
        int begin = yAt + target.first + (group * outputs + first) * target.channelStep;
        float[] a = panels.weights();
        float[] starts = panels.starts();
        if (rows == 1) {
            RowKernel.columns(a, weights, b, offsets, base + from, base + to, starts[panel], c, 0);
        } else if (writesTarget() && first + rows <= outputs) {
            int place = begin + from;
            int step = target.channelStep;
            PanelKernel.columns(a, weights, b, offsets, base + from, base + to, starts, panel * rows, y, place, step);
            return;
        } else {
            PanelKernel.columns(a, weights, b, offsets, base + from, base + to, starts, panel * rows, c, 0, 2 * block);
        }
        for (int r = 0; r < Math.min(rows, outputs - first); r++) {
            write(c, r * 2 * block, from, to, y, begin + r * target.channelStep);
        }
    }

    /** Takes places from…to of a row of sums to their rows in the output, leaving out what lies between these. */
    private void write(float[] c, int cAt, int from, int to, float[] y, int begin) {
        int pitch = windows.pitch;
        for (int i = from / pitch; i < target.rows && i * pitch < to; i++) {
            int j = Math.max(0, from - i * pitch);
            int last = Math.min(target.columns, to - i * pitch);
            int place = begin + i * target.rowStep + j * target.columnStep;
            int sum = cAt + i * pitch + j - from;
            if (target.columnStep == 1 && last > j) {
                System.arraycopy(c, sum, y, place, last - j);
            } else {
                for (; j < last; j++, place += target.columnStep) {
                    y[place] = c[sum++];
                }
            }
        }
    }
}
