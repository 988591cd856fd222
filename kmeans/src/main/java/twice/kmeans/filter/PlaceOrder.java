package twice.kmeans.filter;

import java.util.Arrays;
import twice.kmeans.Points;
import twice.kmeans.lloyd.Workers;

/**
 * The order of points along a Z-shaped curve through a grid of cells: points that follow each other lie near each other.
 * The cells of a point's coordinates are numbered in binary, and the digits of these numbers taken in turns make the
 * number of the point's cell; then the points are counted into place.
 *
 * <p>The grid spans all but the outermost hundredth of the points on either side of each column, so that a single point
 * far away doesn't leave all others in one cell. Where the grid is poor the order is poor, and nothing else.
 *
 * <p>Source: G. M. Morton, "A computer oriented geodetic data base and a new technique in file sequencing" (1966).
 */
final class PlaceOrder {

    /** Digits of a cell's number. */
    private static final int BITS = 16;

    private static final int SAMPLES = 1000;

    /** Points whose columns are gone through before the next ones are. */
    private static final int STEP = 1024;

    /** Parts that are counted side by side; the same for any number of threads. */
    private static final int PARTS = 8;

    private static final int ARRANGED_AT_ONCE = 1 << 15;

    private final Points points;
    private final int columns;
    private final int cells;
    private final double[] low;
    private final double[] cellsPerUnit;

    /** For each column and cell of that column, its digits where they stand in the number of the point's cell. */
    private final int[] digits;

    private PlaceOrder(Points points) {
        this.points = points;
        this.columns = Math.min(points.d(), BITS);
        int bits = BITS / columns;
        this.cells = 1 << bits;
        this.low = new double[columns];
        this.cellsPerUnit = new double[columns];
        this.digits = new int[columns * cells];
        for (int j = 0; j < columns; j++) {
            span(j);
            for (int cell = 0; cell < cells; cell++) {
                for (int bit = 0; bit < bits; bit++) {
                    digits[j * cells + cell] |= (cell >> bit & 1) << (bit * columns + j);
                }
            }
        }
    }

    /** The numbers of all points, in the order in which they stand along the curve. */
    static int[] of(Points points, Workers workers) {
        PlaceOrder places = new PlaceOrder(points);
        int n = points.n();
        char[] cell = new char[n];
        int[][] counts = new int[PARTS][1 << BITS];
        int part = (n - 1) / PARTS + 1;
        workers.runRanges(n, part, (number, from, to) -> {
            for (int first = from; first < to; first += STEP) {
                places.find(first, Math.min(to, first + STEP), cell);
            }
            for (int i = from; i < to; i++) {
                counts[number][cell[i]]++;
            }
        });
        int place = 0;
        for (int c = 0; c < 1 << BITS; c++) {
            for (int[] count : counts) {
                int points0 = count[c];
                count[c] = place;
                place += points0;
            }
        }
        int[] order = new int[n];
        workers.runRanges(n, part, (number, from, to) -> {
            int[] next = counts[number];
            for (int i = from; i < to; i++) {
                order[next[cell[i]]++] = i;
            }
        });
        return order;
    }

    /** The points in that order: a walk through memory that misses the cache at every step, so all threads go. */
    static Points arrange(Points points, int[] order, Workers workers) {
        int d = points.d();
        double[] from = points.values();
        double[] to = new double[from.length];
        workers.runRanges(order.length, ARRANGED_AT_ONCE, (number, first, end) -> {
            for (int i = first; i < end; i++) {
                for (int j = 0; j < d; j++) {
                    to[i * d + j] = from[order[i] * d + j];
                }
            }
        });
        return new Points(to, points.n(), d);
    }

    private void span(int column) {
        int step = (points.n() - 1) / SAMPLES + 1;
        double[] sample = new double[(points.n() - 1) / step + 1];
        for (int s = 0; s < sample.length; s++) {
            sample[s] = points.get(s * step, column);
        }
        Arrays.sort(sample);
        int outermost = sample.length / 100;
        low[column] = sample[outermost];
        double width = sample[sample.length - 1 - outermost] - low[column];
        cellsPerUnit[column] = width > 0 ? cells / width : 0;
    }

    /** Finds the cells of some points, column by column. */
    private void find(int from, int to, char[] cell) {
        double[] values = points.values();
        int d = points.d();
        for (int j = 0; j < columns; j++) {
            for (int i = from; i < to; i++) {
                int place = (int) ((values[i * d + j] - low[j]) * cellsPerUnit[j]);
                cell[i] |= (char) digits[j * cells + Math.max(0, Math.min(cells - 1, place))];
            }
        }
    }
}
