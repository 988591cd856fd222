package twice.cnn.gemm;

import java.util.Arrays;

/** Packs panels of a matrix that lies in an array, be it as it is or transposed. */
public final class MatrixPanels implements PanelSource {

    private final float[] values;
    private final int offset;
    private final int lineStep;
    private final int stepStep;
    private final int width;

    private MatrixPanels(Matrix matrix, int lineStep, int stepStep, int width) {
        this.values = matrix.values();
        this.offset = matrix.at(0, 0);
        this.lineStep = lineStep;
        this.stepStep = stepStep;
        this.width = width;
    }

    /** The panels of a left factor: its lines are rows. */
    public static PanelSource ofLeft(Matrix a) {
        return new MatrixPanels(a, a.rowStep(), a.columnStep(), MicroKernel.ROWS);
    }

    /** The panels of a right factor: its lines are columns. */
    public static PanelSource ofRight(Matrix b) {
        return new MatrixPanels(b, b.columnStep(), b.rowStep(), MicroKernel.COLUMNS);
    }

    @Override
    public void pack(int firstLine, int lines, int firstStep, int steps, float[] to, int at) {
        int from = offset + firstLine * lineStep + firstStep * stepStep;
        if (lines < width) {
            Arrays.fill(to, at, at + steps * width, 0);
        }
        if (lineStep == 1) {
            copy(from, lines, steps, to, at);
        } else {
            transpose(from, lines, steps, to, at);
        }
    }

    /** Neighbouring lines lie side by side: each step is a piece to copy. */
    private void copy(int from, int lines, int steps, float[] to, int at) {
        for (int s = 0; s < steps; s++) {
            System.arraycopy(values, from + s * stepStep, to, at + s * width, lines);
        }
    }

    /** Neighbouring steps lie side by side: a few lines at a time, so that reads and writes stay near each other. */
    private void transpose(int from, int lines, int steps, float[] to, int at) {
        for (int l = 0; l < lines; l++) {
            int line = from + l * lineStep;
            for (int s = 0; s < steps; s++) {
                to[at + s * width + l] = values[line + s * stepStep];
            }
        }
    }
}
