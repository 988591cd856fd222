package twice.cnn.gemm;

import java.util.Arrays;

/** Packs panels of a left factor that lies in an array, as it is or transposed: its lines are rows. */
public final class LeftPanels implements PanelSource {

    private static final int WIDTH = MicroKernel.ROWS;

    private final float[] values;
    private final int offset;
    private final int lineStep;
    private final int stepStep;

    public LeftPanels(Matrix a) {
        this.values = a.values();
        this.offset = a.at(0, 0);
        this.lineStep = a.rowStep();
        this.stepStep = a.columnStep();
    }

    @Override
    public void pack(int firstLine, int lines, int firstStep, int steps, float[] to, int at) {
        int from = offset + firstLine * lineStep + firstStep * stepStep;
        if (lines < WIDTH) {
            packSome(from, lines, steps, to, at);
        } else if (lineStep == 1) {
            copySix(from, steps, to, at);
        } else {
            transposeSix(from, steps, to, at);
        }
    }

    /** Rows lie side by side: each step is a piece to copy. */
    private void copySix(int from, int steps, float[] to, int at) {
        float[] v = values;
        for (int s = 0; s < steps; s++) {
            int p = from + s * stepStep;
            int q = at + s * WIDTH;
            to[q] = v[p];
            to[q + 1] = v[p + 1];
            to[q + 2] = v[p + 2];
            to[q + 3] = v[p + 3];
            to[q + 4] = v[p + 4];
            to[q + 5] = v[p + 5];
        }
    }

    /** Steps lie side by side: six rows are read at once, so that what is written lies together too. */
    private void transposeSix(int from, int steps, float[] to, int at) {
        float[] v = values;
        int p1 = from + lineStep;
        int p2 = p1 + lineStep;
        int p3 = p2 + lineStep;
        int p4 = p3 + lineStep;
        int p5 = p4 + lineStep;
        for (int s = 0; s < steps; s++) {
            int q = at + s * WIDTH;
            to[q] = v[from + s];
            to[q + 1] = v[p1 + s];
            to[q + 2] = v[p2 + s];
            to[q + 3] = v[p3 + s];
            to[q + 4] = v[p4 + s];
            to[q + 5] = v[p5 + s];
        }
    }

    private void packSome(int from, int lines, int steps, float[] to, int at) {
        Arrays.fill(to, at, at + steps * WIDTH, 0);
        for (int l = 0; l < lines; l++) {
            for (int s = 0; s < steps; s++) {
                to[at + s * WIDTH + l] = values[from + l * lineStep + s * stepStep];
            }
        }
    }
}
