package twice.filters.rank;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

public final class HistogramStrip {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BINS = 16;
    private static final int ALL = BINS * BINS;

    /** Row v: 0 before v, 1 from v on: what a value v adds to a cumulative histogram. */
    private static final int[] STEPS = steps();

    private final Plane x;
    private final int borderRow;
    private final Border border;
    private final int outside;
    private final int size;
    private final int index;
    private final int first;
    private final int width;
    private final int[] columns;
    private final int[] coarse;
    private final int[] fine;
    private final int[] in;
    private final int[] out;
    private final int[] sums;
    private final int[] segments;
    private final int[] segmentSums = new int[ALL];
    private final int[] segmentAt = new int[BINS];

    HistogramStrip(Plane x, FilterSettings settings, Rank rank, int first, int width) {
        this.x = x;
        border = settings.border();
        outside = (int) settings.borderValue();
        size = rank.window().size();
        index = (int) rank.index();
        borderRow = rank.window().radius();
        this.first = first;
        this.width = width;
        int span = width + size - 1;
        columns = new int[span];
        for (int s = 0; s < span; s++) {
            columns[s] = border.index(first + s - borderRow, x.columns());
        }
        coarse = new int[span * BINS];
        fine = new int[span * ALL + 64];
        in = new int[span];
        out = new int[span];
        sums = new int[width * BINS];
        segments = new int[width];
    }

    private static int[] steps() {
        int[] steps = new int[ALL];
        for (int v = 0; v < BINS; v++) {
            Arrays.fill(steps, v * BINS + v, (v + 1) * BINS, 1);
        }
        return steps;
    }

    public static long[] T = new long[4];

    void rows(float[] y, int from, int to) {
        int radius = size / 2;
        for (int r = from - radius; r <= from + radius; r++) {
            read(r, in);
            enter(in, coarse, fine);
        }
        for (int r = from; r < to; r++) {
            long t0 = System.nanoTime();
            slideCoarse();
            long t1 = System.nanoTime();
            slideFine(y, r * x.columns() + first);
            long t2 = System.nanoTime();
            read(r - radius, out);
            read(r + radius + 1, in);
            long t3 = System.nanoTime();
            move(in, out, coarse, fine);
            long t4 = System.nanoTime();
            T[0] += t1 - t0;
            T[1] += t2 - t1;
            T[2] += t3 - t2;
            T[3] += t4 - t3;
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

    private static void enter(int[] in, int[] coarse, int[] fine) {
        for (int s = 0; s < in.length; s++) {
            int a = in[s];
            for (int b = 0; b < BINS; b += LANES) {
                int c = s * BINS + b;
                int f = ((a >> 4) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, coarse, c)
                        .add(IntVector.fromArray(SPECIES, STEPS, (a & -BINS) + b))
                        .intoArray(coarse, c);
                IntVector.fromArray(SPECIES, fine, f)
                        .add(IntVector.fromArray(SPECIES, STEPS, (a % BINS) * BINS + b))
                        .intoArray(fine, f);
            }
        }
    }

    private static void move(int[] in, int[] out, int[] coarse, int[] fine) {
        for (int s = 0; s < in.length; s++) {
            int a = in[s];
            int z = out[s];
            for (int b = 0; b < BINS; b += LANES) {
                int c = s * BINS + b;
                IntVector.fromArray(SPECIES, coarse, c)
                        .add(IntVector.fromArray(SPECIES, STEPS, (a & -BINS) + b))
                        .sub(IntVector.fromArray(SPECIES, STEPS, (z & -BINS) + b))
                        .intoArray(coarse, c);
                int f = ((a >> 4) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, fine, f)
                        .add(IntVector.fromArray(SPECIES, STEPS, (a & 15) * BINS + b))
                        .intoArray(fine, f);
                int g = ((z >> 4) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, fine, g)
                        .sub(IntVector.fromArray(SPECIES, STEPS, (z & 15) * BINS + b))
                        .intoArray(fine, g);
            }
        }
    }

    private void slideCoarse() {
        Arrays.fill(segments, 0);
        for (int b = 0; b < BINS; b += LANES) {
            slideCoarse(coarse, size, index, b, sums, segments);
        }
    }

    private static void slideCoarse(int[] coarse, int size, int index, int b, int[] sums, int[] segments) {
        IntVector sum = IntVector.zero(SPECIES);
        for (int s = 0; s < size - 1; s++) {
            sum = sum.add(IntVector.fromArray(SPECIES, coarse, s * BINS + b));
        }
        for (int c = 0; c < segments.length; c++) {
            sum = sum.add(IntVector.fromArray(SPECIES, coarse, (c + size - 1) * BINS + b));
            sum.intoArray(sums, c * BINS + b);
            segments[c] += sum.compare(VectorOperators.LE, index).trueCount();
            sum = sum.sub(IntVector.fromArray(SPECIES, coarse, c * BINS + b));
        }
    }

    private void slideFine(float[] y, int at) {
        Arrays.fill(segmentAt, -size - 1);
        for (int c = 0; c < width; c++) {
            int segment = segments[c];
            int below = segment == 0 ? 0 : sums[c * BINS + segment - 1];
            int last = segmentAt[segment];
            segmentAt[segment] = c;
            if (2 * (c - last) > size) {
                sum(fine, (segment * columns.length + c) * BINS, size, segmentSums, segment * BINS);
            } else if (last < c) {
                slide(
                        fine,
                        (segment * columns.length + last) * BINS,
                        c - last,
                        size * BINS,
                        segmentSums,
                        segment * BINS);
            }
            int end = c + 1;
            while (end < width && segments[end] == segment) {
                end++;
            }
            Arrays.fill(ranks, c, end, 0);
            for (int b = 0; b < BINS; b += LANES) {
                run(
                        fine,
                        (segment * columns.length + c) * BINS + b,
                        size * BINS,
                        segmentSums,
                        segment * BINS + b,
                        sums,
                        c,
                        end,
                        segment,
                        index,
                        ranks);
            }
            for (int i = c; i < end; i++) {
                y[at + i] = segment * BINS + ranks[i];
            }
            segmentAt[segment] = end;
            c = end - 1;
        }
    }

    private static void sum(int[] fine, int from, int size, int[] to, int at) {
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.zero(SPECIES);
            for (int s = 0; s < size; s++) {
                sum = sum.add(IntVector.fromArray(SPECIES, fine, from + s * BINS + b));
            }
            sum.intoArray(to, at + b);
        }
    }

    private static void slide(int[] fine, int from, int steps, int ahead, int[] to, int at) {
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.fromArray(SPECIES, to, at + b);
            for (int s = 0; s < steps; s++) {
                sum = sum.add(IntVector.fromArray(SPECIES, fine, from + ahead + s * BINS + b))
                        .sub(IntVector.fromArray(SPECIES, fine, from + s * BINS + b));
            }
            sum.intoArray(to, at + b);
        }
    }

    private final int[] ranks = new int[4096];

    private static void run(
            int[] fine,
            int from,
            int ahead,
            int[] segmentSums,
            int at,
            int[] sums,
            int c0,
            int end,
            int segment,
            int index,
            int[] ranks) {
        IntVector sum = IntVector.fromArray(SPECIES, segmentSums, at);
        for (int c = c0; c < end; c++) {
            int below = segment == 0 ? 0 : sums[c * BINS + segment - 1];
            ranks[c] += sum.compare(VectorOperators.LE, IntVector.broadcast(SPECIES, index - below))
                    .trueCount();
            int s = from + (c - c0) * BINS;
            sum = sum.add(IntVector.fromArray(SPECIES, fine, s + ahead)).sub(IntVector.fromArray(SPECIES, fine, s));
        }
        sum.intoArray(segmentSums, at);
    }

    private static int rank(int[] sums, int at, int index) {
        int smaller = 0;
        for (int b = 0; b < BINS; b += LANES) {
            smaller += IntVector.fromArray(SPECIES, sums, at + b)
                    .compare(VectorOperators.LE, index)
                    .trueCount();
        }
        return smaller;
    }
}
