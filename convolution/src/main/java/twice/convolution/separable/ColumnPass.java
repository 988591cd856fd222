package twice.convolution.separable;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.convolution.direct.Taps;
import twice.convolution.direct.TileKernel;

/**
 * Convolves pieces of two neighbouring rows down their columns. Rows beyond the edge cost nothing: a border that repeats
 * the input is a matter of which row a tap reads, and of a constant one the sum is known. What stands beyond the
 * left or right edge of the result is the result's own border, since extending rows and filtering columns commute. For
 * one thread.
 */
public final class ColumnPass {

    private final Plane x;
    private final Border border;
    private final float value;
    private final float[] weights;
    private final float total;
    private Taps taps = new Taps(new int[0], new float[0]);
    private float upperBeyond;
    private float lowerBeyond;

    public ColumnPass(Plane x, Border border, float value, float[] weights) {
        this.x = x;
        this.border = border;
        this.value = value;
        this.weights = weights;
        float sum = 0;
        for (float weight : weights) {
            sum += weight * value;
        }
        total = sum;
    }

    /** Goes to the pair of rows of which the upper begins to read at the input's row {@code row}. */
    public void aim(int row) {
        int[] offsets = new int[weights.length + 1];
        float[] pairs = new float[2 * offsets.length];
        int count = 0;
        upperBeyond = 0;
        lowerBeyond = 0;
        for (int i = 0; i <= weights.length; i++) {
            float upper = i < weights.length ? weights[i] : 0;
            float lower = i > 0 ? weights[i - 1] : 0;
            int found = border.index(row + i, x.rows());
            if (found == Border.OUTSIDE) {
                upperBeyond += upper * value;
                lowerBeyond += lower * value;
            } else if (upper != 0 || lower != 0) {
                offsets[count] = found * x.columns();
                pairs[2 * count] = upper;
                pairs[2 * count + 1] = lower;
                count++;
            }
        }
        taps = new Taps(Arrays.copyOf(offsets, count), Arrays.copyOf(pairs, 2 * count));
    }

    /**
     * Computes both rows at {@code count} of the input's columns, from {@code column} on, which may lie beyond its edges.
     *
     * @param to where to write, the lower row {@code stride} after the upper
     */
    public void run(int column, int count, float[] to, int stride) {
        int from = Math.min(count, Math.max(0, -column));
        int end = Math.max(from, Math.min(count, x.columns() - column));
        if (end - from < TileKernel.COLUMNS) {
            oneByOne(column, from, end, to, stride);
        }
        for (int c = from; c < end && end - from >= TileKernel.COLUMNS; c += TileKernel.COLUMNS) {
            int start = Math.min(c, end - TileKernel.COLUMNS);
            taps.run(x.values(), column + start, to, start, stride);
        }
        if (upperBeyond != 0 || lowerBeyond != 0) {
            add(upperBeyond, to, from, end);
            add(lowerBeyond, to, stride + from, stride + end);
        }
        beyond(column, 0, from, from, end, to, stride);
        beyond(column, end, count, from, end, to, stride);
    }

    private static void add(float number, float[] to, int from, int end) {
        for (int c = from; c < end; c++) {
            to[c] += number;
        }
    }

    private void oneByOne(int column, int from, int end, float[] to, int stride) {
        for (int c = from; c < end; c++) {
            single(column + c, to, c, stride);
        }
    }

    private void single(int column, float[] to, int c, int stride) {
        float upper = 0;
        float lower = 0;
        for (int t = 0; t < taps.count(); t++) {
            float v = x.values()[taps.offsets()[t] + column];
            upper += taps.weights()[2 * t] * v;
            lower += taps.weights()[2 * t + 1] * v;
        }
        to[c] = upper;
        to[stride + c] = lower;
    }

    /** Columns beyond the edge: what stands at their source, which is mostly there already. */
    private void beyond(int column, int first, int last, int from, int end, float[] to, int stride) {
        for (int c = first; c < last; c++) {
            int found = border.index(column + c, x.columns());
            int there = found - column;
            if (found == Border.OUTSIDE) {
                to[c] = total;
                to[stride + c] = total;
            } else if (there >= from && there < end) {
                to[c] = to[there];
                to[stride + c] = to[stride + there];
            } else {
                single(found, to, c, stride);
            }
        }
    }
}
