package twice.cnn.conv.im2col;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import twice.cnn.gemm.MicroKernel;
import twice.cnn.gemm.PanelSource;

/**
 * The column matrix of a gather, written in panels straight from padded maps: line p are the numbers that place p's taps
 * read, {@code source[base + places[p] + taps[k]]}. Nowhere does the matrix exist as a whole.
 */
final class WindowPanels implements PanelSource {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = MicroKernel.COLUMNS;

    private final float[] source;
    private final int base;
    private final int[] places;
    private final int[] taps;

    WindowPanels(float[] source, int base, int[] places, int[] taps) {
        this.source = source;
        this.base = base;
        this.places = places;
        this.taps = taps;
    }

    @Override
    public void pack(int firstLine, int lines, int firstStep, int steps, float[] to, int at) {
        if (lines < WIDTH) {
            Arrays.fill(to, at, at + steps * WIDTH, 0);
        }
        for (int l = 0; l < lines; l += LANES) {
            int some = Math.min(LANES, lines - l);
            int p = firstLine + l;
            if (some == LANES && places[p + LANES - 1] - places[p] == LANES - 1) {
                copy(base + places[p], firstStep, steps, to, at + l);
            } else {
                collect(p, some, firstStep, steps, to, at + l);
            }
        }
    }

    /** Places that lie side by side in the maps: a vector a tap. */
    private void copy(int from, int firstStep, int steps, float[] to, int at) {
        for (int s = 0; s < steps; s++) {
            FloatVector.fromArray(SPECIES, source, from + taps[firstStep + s]).intoArray(to, at + s * WIDTH);
        }
    }

    private void collect(int p, int some, int firstStep, int steps, float[] to, int at) {
        int l = 0;
        for (; l <= some - 4; l += 4) {
            collectFour(p + l, firstStep, steps, to, at + l);
        }
        for (; l < some; l++) {
            for (int s = 0; s < steps; s++) {
                to[at + s * WIDTH + l] = source[base + places[p + l] + taps[firstStep + s]];
            }
        }
    }

    private void collectFour(int p, int firstStep, int steps, float[] to, int at) {
        int p0 = base + places[p];
        int p1 = base + places[p + 1];
        int p2 = base + places[p + 2];
        int p3 = base + places[p + 3];
        for (int s = 0; s < steps; s++) {
            int tap = taps[firstStep + s];
            int q = at + s * WIDTH;
            to[q] = source[p0 + tap];
            to[q + 1] = source[p1 + tap];
            to[q + 2] = source[p2 + tap];
            to[q + 3] = source[p3 + tap];
        }
    }
}
