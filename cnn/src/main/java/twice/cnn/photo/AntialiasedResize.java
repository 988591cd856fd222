package twice.cnn.photo;

import twice.convolution.Plane;

/**
 * Scales a picture of whole numbers 0…255 as Pillow's {@code resize(…, BILINEAR)} does, to the last bit, since torchvision brings
 * photographs to a network's size by it: a triangle that is as wide as the step between two new pixels, so that shrinking averages and
 * doesn't skip; across first, then down; weights in fixed point with 22 bits of fraction; rounded to whole numbers after each
 * pass.
 *
 * @see <a href="https://github.com/python-pillow/Pillow/blob/main/src/libImaging/Resample.c">Pillow, Resample.c</a>
 */
public final class AntialiasedResize {

    private static final int FRACTION = 22;

    /** For each new place the old ones that count, from {@code first} on, and their weights. */
    @SuppressWarnings("ArrayRecordComponent") // rows of unequal lengths, read in the inner loop
    private record Weights(int[] first, int[][] weights) {}

    private AntialiasedResize() {}

    /** The plane in the new size; the same plane if it has that size already. */
    public static Plane apply(Plane plane, int rows, int columns) {
        Plane across = columns == plane.columns() ? plane : across(plane, columns);
        return rows == plane.rows() ? across : down(across, rows);
    }

    private static Plane across(Plane plane, int columns) {
        Weights weights = weights(plane.columns(), columns);
        float[] from = plane.values();
        float[] to = new float[plane.rows() * columns];
        for (int r = 0; r < plane.rows(); r++) {
            for (int c = 0; c < columns; c++) {
                int[] row = weights.weights()[c];
                int at = r * plane.columns() + weights.first()[c];
                long sum = 1L << (FRACTION - 1);
                for (int i = 0; i < row.length; i++) {
                    sum += (long) row[i] * (int) from[at + i];
                }
                to[r * columns + c] = clamped(sum);
            }
        }
        return new Plane(plane.rows(), columns, to);
    }

    private static Plane down(Plane plane, int rows) {
        Weights weights = weights(plane.rows(), rows);
        int columns = plane.columns();
        float[] from = plane.values();
        float[] to = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            int[] column = weights.weights()[r];
            for (int c = 0; c < columns; c++) {
                int at = weights.first()[r] * columns + c;
                long sum = 1L << (FRACTION - 1);
                for (int i = 0; i < column.length; i++) {
                    sum += (long) column[i] * (int) from[at + i * columns];
                }
                to[r * columns + c] = clamped(sum);
            }
        }
        return new Plane(rows, columns, to);
    }

    private static float clamped(long sum) {
        return Math.min(255, Math.max(0, sum >> FRACTION));
    }

    private static Weights weights(int length, int wanted) {
        double scale = (double) length / wanted;
        double support = Math.max(1, scale);
        int[] first = new int[wanted];
        int[][] weights = new int[wanted][];
        for (int i = 0; i < wanted; i++) {
            double centre = (i + 0.5) * scale;
            int from = Math.max(0, (int) (centre - support + 0.5));
            int to = Math.min(length, (int) (centre + support + 0.5));
            double[] triangle = new double[to - from];
            double sum = 0;
            for (int x = from; x < to; x++) {
                triangle[x - from] = Math.max(0, 1 - Math.abs((x - centre + 0.5) * (1 / support)));
                sum += triangle[x - from];
            }
            first[i] = from;
            weights[i] = new int[to - from];
            for (int x = 0; x < triangle.length; x++) {
                weights[i][x] = (int) (0.5 + triangle[x] / sum * (1 << FRACTION));
            }
        }
        return new Weights(first, weights);
    }
}
