package twice.filters.canny;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import twice.convolution.Plane;
import twice.filters.Canny;
import twice.filters.FilterSettings;
import twice.filters.rows.BorderedRows;

/**
 * All steps for some rows of the result, in one go over the input: while a row is measured, the one above it is suppressed;
 * and then edges are followed as far as these rows go. For one thread.
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
    }

    /** The largest float that is no larger: what is above one is above the other. */
    private static float below(double value) {
        float nearest = (float) value;
        return nearest > value ? Math.nextDown(nearest) : nearest;
    }

    /** Notes what is weak and what is an edge in rows from…to−1, and follows the edges as far as they go in these. */
    void run(Hysteresis edges, int from, int to) {
        source.copy(from - 2, input, at(from - 2));
        source.copy(from - 1, input, at(from - 1));
        for (int r = from - 1; r <= to; r++) {
            source.copy(r + 1, input, at(r + 1));
            measure(r);
            if (r > from) {
                suppress(r - 1, edges);
            }
        }
        int[] stack = new int[256];
        for (int r = from; r < to; r++) {
            stack = edges.follow(r, from, to, stack);
        }
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

    private void suppress(int r, Hysteresis edges) {
        SuppressionLanes.run(
                strength,
                at(r - 1),
                at(r),
                at(r + 1),
                across[r & 1],
                down[r & 1],
                low,
                high,
                columns,
                edges.cells(),
                edges.at(r));
        edges.trim(r);
    }
}
