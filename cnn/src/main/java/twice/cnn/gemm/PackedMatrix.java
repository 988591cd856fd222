package twice.cnn.gemm;

import twice.convolution.Workers;

/**
 * A left factor, packed whole: cut along the sum into blocks of at most {@link #DEPTH} steps, each block into panels of
 * {@link MicroKernel#ROWS} rows. Weights can be packed once and used for every image.
 */
public final class PackedMatrix {

    /** The most steps of the sum in a block: a strip of B that deep stays in the second-level cache. */
    public static final int DEPTH = 256;

    /** Numbers that a thread packs at a time. */
    private static final int TASK = 1 << 17;

    private float[] values = {};
    private int rows;
    private int depth;

    /** Packs a matrix; the memory of what was packed before is used again. */
    public void pack(PanelSource source, int newRows, int newDepth, Workers workers) {
        rows = newRows;
        depth = newDepth;
        int size = Math.multiplyExact(panels() * MicroKernel.ROWS, depth);
        if (values.length < size) {
            values = new float[size];
        }
        int panelsATask = Math.max(1, TASK / (MicroKernel.ROWS * Math.max(1, depth)));
        workers.run((panels() + panelsATask - 1) / panelsATask, task -> {
            int last = Math.min(panels(), (task + 1) * panelsATask);
            for (int panel = task * panelsATask; panel < last; panel++) {
                pack(source, panel);
            }
        });
    }

    private void pack(PanelSource source, int panel) {
        int row = panel * MicroKernel.ROWS;
        for (int k = 0; k < depth; k += blockDepth()) {
            int steps = Math.min(blockDepth(), depth - k);
            source.pack(row, Math.min(MicroKernel.ROWS, rows - row), k, steps, values, at(panel, k, steps));
        }
    }

    /** Where the part of a panel stands that begins at step {@code k} (a block's first) and has so many steps. */
    int at(int panel, int k, int steps) {
        return panels() * MicroKernel.ROWS * k + panel * MicroKernel.ROWS * steps;
    }

    /** Steps of a block, all blocks about the same: 257 steps are 129 and 128, not 256 and one. */
    int blockDepth() {
        int blocks = Math.max(1, (depth + DEPTH - 1) / DEPTH);
        return (depth + blocks - 1) / blocks;
    }

    float[] values() {
        return values;
    }

    private int panels() {
        return (rows + MicroKernel.ROWS - 1) / MicroKernel.ROWS;
    }

    /** Rows of the matrix that is packed here. */
    public int rows() {
        return rows;
    }

    /** Its columns, the steps of the sum. */
    public int depth() {
        return depth;
    }
}
