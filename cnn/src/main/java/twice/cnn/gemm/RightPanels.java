package twice.cnn.gemm;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Packs panels of a right factor that lies in an array, as it is or transposed: its lines are columns. */
public final class RightPanels implements PanelSource {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = MicroKernel.COLUMNS;

    private final float[] values;
    private final int offset;
    private final int lineStep;
    private final int stepStep;

    public RightPanels(Matrix b) {
        this.values = b.values();
        this.offset = b.at(0, 0);
        this.lineStep = b.columnStep();
        this.stepStep = b.rowStep();
    }

    @Override
    public void pack(int firstLine, int lines, int firstStep, int steps, float[] to, int at) {
        int from = offset + firstLine * lineStep + firstStep * stepStep;
        if (lineStep == 1 && lines == WIDTH) {
            copy(from, steps, to, at);
            return;
        }
        if (lines < WIDTH) {
            Arrays.fill(to, at, at + steps * WIDTH, 0);
        }
        if (lineStep == 1) {
            copySome(from, lines, steps, to, at);
        } else {
            transpose(from, lines, steps, to, at);
        }
    }

    /** Columns lie side by side: each step is two vectors to copy. */
    private void copy(int from, int steps, float[] to, int at) {
        for (int s = 0; s < steps; s++) {
            int p = from + s * stepStep;
            int q = at + s * WIDTH;
            FloatVector left = FloatVector.fromArray(SPECIES, values, p);
            FloatVector right = FloatVector.fromArray(SPECIES, values, p + LANES);
            left.intoArray(to, q);
            right.intoArray(to, q + LANES);
        }
    }

    private void copySome(int from, int lines, int steps, float[] to, int at) {
        for (int s = 0; s < steps; s++) {
            for (int l = 0; l < lines; l++) {
                to[at + s * WIDTH + l] = values[from + s * stepStep + l];
            }
        }
    }

    /** Steps lie side by side: four columns are read at once, so that each write has neighbours. */
    private void transpose(int from, int lines, int steps, float[] to, int at) {
        int l = 0;
        for (; l <= lines - 4; l += 4) {
            transposeFour(from + l * lineStep, steps, to, at + l);
        }
        for (; l < lines; l++) {
            int p = from + l * lineStep;
            for (int s = 0; s < steps; s++) {
                to[at + s * WIDTH + l] = values[p + s * stepStep];
            }
        }
    }

    private void transposeFour(int from, int steps, float[] to, int at) {
        float[] v = values;
        int p1 = from + lineStep;
        int p2 = p1 + lineStep;
        int p3 = p2 + lineStep;
        for (int s = 0; s < steps; s++) {
            int q = at + s * WIDTH;
            to[q] = v[from + s];
            to[q + 1] = v[p1 + s];
            to[q + 2] = v[p2 + s];
            to[q + 3] = v[p3 + s];
        }
    }
}
