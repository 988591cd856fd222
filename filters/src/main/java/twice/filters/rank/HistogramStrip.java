package twice.filters.rank;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

/**
 * A strip of {@link ConstantTimeRank}: the histograms of its columns, and the windows that slide over them. A column's
 * coarse bins stand side by side, columns after each other; fine bins likewise, and those of one coarse bin after those
 * of the one before.
 */
final class HistogramStrip {

    private static final int BINS = CumulativeBins.BINS;

    private final Plane x;
    private final Border border;
    private final int outside;
    private final int size;
    private final int index;
    private final int first;
    private final int[] columns;
    private final int[] coarse;
    private final int[] fine;
    private final int[] in;
    private final int[] out;
    private final int[] sums;
    private final int[] segments;
    private final int[] ranks;
    private final int[] fineSums = new int[BINS * BINS];
    private final int[] fineSumsAt = new int[BINS];

    /**
     * @param first the first column of its results
     * @param width how many
     */
    HistogramStrip(Plane x, FilterSettings settings, Rank rank, int first, int width) {
        this.x = x;
        border = settings.border();
        outside = (int) settings.borderValue();
        size = rank.window().size();
        index = (int) rank.index();
        this.first = first;
        int span = width + size - 1;
        columns = new int[span];
        for (int s = 0; s < span; s++) {
            columns[s] = border.index(first + s - size / 2, x.columns());
        }
        coarse = new int[(span + 1) * BINS]; // a sum that slides reads one column ahead
        fine = new int[(span + 1) * BINS * BINS];
        in = new int[span];
        out = new int[span];
        sums = new int[width * BINS];
        segments = new int[width];
        ranks = new int[width];
    }

    /** Computes its part of the rows from…to−1. */
    void rows(float[] y, int from, int to) {
        int radius = size / 2;
        for (int r = from - radius; r <= from + radius; r++) {
            read(r, in);
            CumulativeBins.enter(in, coarse, fine);
        }
        for (int r = from; r < to; r++) {
            CumulativeBins.slide(coarse, size, index, sums, segments);
            refine(y, r * x.columns() + first);
            read(r - radius, out);
            read(r + radius + 1, in);
            CumulativeBins.move(in, out, coarse, fine);
        }
    }

    private void read(int row, int[] values) {
        int found = border.index(row, x.rows());
        if (found == Border.OUTSIDE) {
            Arrays.fill(values, outside);
            return;
        }
        int start = found * x.columns();
        for (int s = 0; s < columns.length; s++) {
            values[s] = columns[s] == Border.OUTSIDE ? outside : (int) x.values()[start + columns[s]];
        }
    }

    /** Finds each window's fine bin, for as many windows at a time as have the same coarse one. */
    private void refine(float[] y, int at) {
        Arrays.fill(fineSumsAt, -size);
        Arrays.fill(ranks, 0);
        int end;
        for (int c = 0; c < segments.length; c = end) {
            int segment = segments[c];
            end = c + 1;
            while (end < segments.length && segments[end] == segment) {
                end++;
            }
            int start = segment * columns.length;
            int behind = c - fineSumsAt[segment];
            if (2 * behind > size) {
                CumulativeBins.sum(fine, start + c, size, fineSums, segment);
            } else {
                CumulativeBins.catchUp(fine, start + c - behind, behind, size, fineSums, segment);
            }
            CumulativeBins.slideFine(fine, start, size, fineSums, sums, segment, index, c, end, ranks);
            fineSumsAt[segment] = end;
            for (int i = c; i < end; i++) {
                y[at + i] = segment * BINS + ranks[i];
            }
        }
    }
}
