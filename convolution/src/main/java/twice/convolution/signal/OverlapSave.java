package twice.convolution.signal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import twice.convolution.Settings;

/**
 * Any group of a convolution's outputs by FFT, in blocks that overlap in the input and not in the output: so threads may take
 * groups in any order, and nothing is added up.
 */
final class OverlapSave {

    private final double[] x;
    private final Settings settings;
    private final int taps;
    private final int useful;
    private final int outputs;
    private final Guard guard;
    private final LaneBlocks pattern;
    private final Queue<LaneBlocks> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param outputs number of them, before striding
     * @param size of a block: a power of two, at least the kernel's length
     */
    OverlapSave(double[] x, double[] kernel, Settings settings, int outputs, int size, Guard guard) {
        this.x = x;
        this.settings = settings;
        this.outputs = outputs;
        this.guard = guard;
        taps = kernel.length;
        useful = size - taps + 1;
        pattern = LaneBlocks.of(settings.correlate() ? Signals.reversed(kernel) : kernel, size);
        idle.add(pattern);
    }

    /** Number of groups that make all outputs. */
    int groups() {
        return (outputs - 1) / (useful * LaneBlocks.BLOCKS) + 1;
    }

    /** The outputs of one group, of which every stride-th is written to its place in y. */
    void compute(double[] y, int group) {
        int most = useful * LaneBlocks.BLOCKS;
        int from = group * most;
        int count = Math.min(most, outputs - from);
        int length = most + taps - 1;
        long place = (long) from + settings.mode().offset(taps) - (taps - 1);
        boolean inside = place >= 0 && place + length <= x.length;
        double[] source = inside ? x : Signals.window(x, settings, place, length, place + count + taps - 2);
        int first = inside ? (int) place : 0;

        LaneBlocks blocks = idle.poll();
        if (blocks == null) {
            blocks = pattern.another();
        }
        blocks.load(source, first, useful, useful + taps - 1);
        blocks.convolve();
        if (count == most && settings.stride() == 1) {
            blocks.store(taps - 1, useful, y, from, useful);
        } else {
            double[] all = new double[most];
            blocks.store(taps - 1, useful, all, 0, useful);
            int s = settings.stride();
            for (int t = (int) ((from + s - 1L) / s); t < y.length && (long) t * s < from + count; t++) {
                y[t] = all[t * s - from];
            }
        }
        idle.add(blocks);
        // An error of one block reaches the other block of its lane, and no more.
        for (int pair = 0; pair < count; pair += 2 * useful) {
            guard.mend(source, first + pair, Math.min(2 * useful, count - pair), y, from + pair);
        }
    }
}
