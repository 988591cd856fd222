package twice.filters.canny;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import twice.convolution.Plane;
import twice.filters.Canny;
import twice.filters.FilterSettings;
import twice.filters.rows.BorderedRows;

/**
 * All steps for some rows of the result, in one go over the input: while a row is measured, the one above it is suppressed,
 * and edges are followed as far as the rows that are there. For one thread.
 */
final class CannyBand {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int RING = 4;

    private final Canny canny;
    private final RowSource source;
    private final int rows;
    private final int columns;
    private final float low;
    private final float high;
    private final int stride;
    private final float[] input;
    private final float[] strength;
    private final float[][] across;
    private final float[][] down;
    private final float[] kept;
    private final int[] blocks;
    private final int[] weak;
    private int count;
    private int[] left = new int[256];
    private int leftCount;

    CannyBand(Canny canny, Plane x, FilterSettings settings) {
        this.canny = canny;
        rows = x.rows();
        columns = x.columns();
        source = canny.sigma() == 0
                ? new BorderedRows(x, 1, settings)::copy
                : new SmoothedRows(x, settings, canny.sigma(), canny.radius());
        low = below(canny.l2() ? canny.low() * canny.low() : canny.low());
        high = below(canny.l2() ? canny.high() * canny.high() : canny.high());
        stride = columns + 2 + LANES;
        input = new float[RING * stride];
        strength = new float[RING * stride];
        across = new float[2][stride];
        down = new float[2][stride];
        kept = new float[stride];
        blocks = new int[columns / LANES + 1];
        weak = new int[stride];
    }

    /** The largest float that is no larger: what is above one is above the other. */
    private static float below(double value) {
        float nearest = (float) value;
        return nearest > value ? Math.nextDown(nearest) : nearest;
    }

    /**
     * Writes {@link Hysteresis#EDGE} for each edge, {@link Hysteresis#WEAK} where one may still come from rows beyond these, and
     * 0 for all others.
     *
     * @return the places of the weak ones, and perhaps of some that became edges
     */
    int[] run(float[] y, int from, int to) {
        Hysteresis edges = new Hysteresis(y, columns, from);
        source.copy(from - 2, input, at(from - 2));
        source.copy(from - 1, input, at(from - 1));
        for (int r = from - 1; r <= to; r++) {
            source.copy(r + 1, input, at(r + 1));
            measure(r);
            if (r > from) {
                suppress(r - 1, y, edges);
            }
        }
        gather(edges, to);
        return Arrays.copyOf(left, leftCount);
    }

    private int at(int row) {
        return (row & RING - 1) * stride;
    }

    /** Gradient and strength of a row; beyond the edge there is none. */
    private void measure(int r) {
        int o = at(r);
        if (r < 0 || r >= rows) {
            Arrays.fill(strength, o, o + stride, 0);
            return;
        }
        StrengthLanes.run(
                input, at(r - 1), o, at(r + 1), canny.l2(), across[r & 1], down[r & 1], strength, o + 1, columns);
        strength[o] = 0;
        strength[o + columns + 1] = 0;
    }

    /** Suppresses row r; then all neighbours of the row above are known, and its weak pixels can be followed. */
    private void suppress(int r, float[] y, Hysteresis edges) {
        int found = SuppressionLanes.run(
                strength, at(r - 1), at(r), at(r + 1), across[r & 1], down[r & 1], low, high, kept, columns, blocks);
        int o = r * columns;
        System.arraycopy(kept, 0, y, o, columns);
        gather(edges, r + 1);
        count = 0;
        for (int i = 0; i < found; i++) {
            collect(blocks[i], o);
        }
    }

    /** Notes a block's weak pixels. */
    private void collect(int block, int o) {
        for (int c = block; c < Math.min(columns, block + LANES); c++) {
            weak[count] = o + c;
            count += Hysteresis.weak(kept[c]);
        }
    }

    /** Follows the edges at a row's weak pixels, and keeps the places of those that stay weak. */
    private void gather(Hysteresis edges, int to) {
        int stayed = edges.follow(weak, count, to);
        if (leftCount + stayed > left.length) {
            left = Arrays.copyOf(left, leftCount + leftCount / 2 + stayed);
        }
        System.arraycopy(weak, 0, left, leftCount, stayed);
        leftCount += stayed;
    }
}
