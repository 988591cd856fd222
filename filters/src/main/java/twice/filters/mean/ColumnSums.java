package twice.filters.mean;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.Reach;

/**
 * For one row of the result the sums down the columns of its windows, with what stands beyond the left and the right
 * edge: extending rows and summing columns commute. In double, which rounds 2²⁹ times more finely than float. For one
 * thread.
 */
final class ColumnSums {

    /** Moves sums a row down. */
    @FunctionalInterface
    interface Slide {
        /** {@code s[at + c] += x[in + c] − z[out + c]} for c = 0 … n − 1. */
        void run(double[] s, int at, float[] x, int in, float[] z, int out, int n);
    }

    private final Plane x;
    private final Slide slide;
    private final Reach rows;
    private final Reach columns;
    private final float[] beyond;
    private final double beyondSum;
    private final double[] sums;

    /**
     * @param slide moves sums a row down
     * @param spare places to keep behind the last sum
     */
    ColumnSums(Plane x, FilterSettings settings, Window window, Slide slide, int spare) {
        this.x = x;
        this.slide = slide;
        rows = Reach.of(settings.border(), x.rows(), window.radius());
        columns = Reach.of(settings.border(), x.columns(), window.radius());
        beyond = new float[settings.border() == Border.CONSTANT ? x.columns() : 0];
        Arrays.fill(beyond, (float) settings.borderValue());
        beyondSum = (float) settings.borderValue() * (double) window.size();
        sums = new double[x.columns() + 2 * columns.radius() + spare];
    }

    /** The sums: those of column c's window stand at c … c + 2·{@link #radius}. */
    double[] values() {
        return sums;
    }

    /** How far a window reaches to either side, but for what is {@link #folded}. */
    int radius() {
        return columns.radius();
    }

    /** What a window reads beside that: the same for all columns. */
    double folded() {
        double sum = columns.countBeyond() * beyondSum;
        for (int c = 0; c < x.columns() && columns.folded() > 0; c++) {
            sum += columns.count(c) * sums[columns.radius() + c];
        }
        return sum;
    }

    /** Sums the windows on that row afresh. */
    void begin(int row) {
        int at = columns.radius();
        double value = beyond.length == 0 ? 0 : beyond[0];
        Arrays.fill(sums, at, at + x.columns(), rows.countBeyond() * value);
        for (int i = 0; i < x.rows() && rows.folded() > 0; i++) {
            for (int c = 0; c < x.columns(); c++) {
                sums[at + c] += rows.count(i) * x.at(i, c);
            }
        }
        for (int i = -rows.radius(); i <= rows.radius(); i++) {
            float[] from = array(row + i);
            int start = start(row + i);
            for (int c = 0; c < x.columns(); c++) {
                sums[at + c] += from[start + c];
            }
        }
        extend();
    }

    /** Moves the sums to that row from the one above. */
    void slide(int row) {
        int in = row + rows.radius();
        int out = row - rows.radius() - 1;
        slide.run(sums, columns.radius(), array(in), start(in), array(out), start(out), x.columns());
        extend();
    }

    private float[] array(int row) {
        return rows.border().index(row, x.rows()) == Border.OUTSIDE ? beyond : x.values();
    }

    private int start(int row) {
        return Math.max(0, rows.border().index(row, x.rows())) * x.columns();
    }

    /** Fills in what stands beyond the left and the right edge. */
    private void extend() {
        int radius = columns.radius();
        for (int k = 0; k < radius; k++) {
            sums[k] = beside(k - radius);
            sums[radius + x.columns() + k] = beside(x.columns() + k);
        }
    }

    private double beside(int column) {
        int found = columns.border().index(column, x.columns());
        return found == Border.OUTSIDE ? beyondSum : sums[columns.radius() + found];
    }
}
