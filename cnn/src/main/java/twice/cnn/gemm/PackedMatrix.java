package twice.cnn.gemm;

import twice.convolution.Workers;

/**
 * A left factor, packed whole: cut along the sum into blocks of {@link #DEPTH} steps, each block into panels of
 * {@link MicroKernel#ROWS} rows. Weights can be packed once and used for every image.
 */
public final class PackedMatrix {

    /** Steps of the sum in a block: a panel of B that deep stays in the first-level cache, a block of A in the second. */
    public static final int DEPTH = 256;

    /** Panels that a thread packs at a time. */
    private static final int PANELS_A_TASK = 16;

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
        workers.run((panels() + PANELS_A_TASK - 1) / PANELS_A_TASK, task -> {
            int last = Math.min(panels(), (task + 1) * PANELS_A_TASK);
            for (int panel = task * PANELS_A_TASK; panel < last; panel++) {
                pack(source, panel);
            }
        });
    }

    private void pack(PanelSource source, int panel) {
        int row = panel * MicroKernel.ROWS;
        for (int k = 0; k < depth; k += DEPTH) {
            int steps = Math.min(DEPTH, depth - k);
            source.pack(row, Math.min(MicroKernel.ROWS, rows - row), k, steps, values, at(panel, k, steps));
        }
    }

    /** Where the part of a panel stands that begins at step {@code k} (a block's first) and has so many steps. */
    int at(int panel, int k, int steps) {
        return panels() * MicroKernel.ROWS * k + panel * MicroKernel.ROWS * steps;
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
