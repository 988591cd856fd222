package twice.deepdream.image;

import java.util.stream.IntStream;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.deepdream.Size;

/**
 * Scales a picture, in floats: each new pixel is the mean of the old ones under a triangle, which is two old pixels wide where the
 * picture grows, the usual bilinear rule, and two new ones wide where it shrinks, so that shrinking averages and doesn't skip
 * (PyTorch's {@code interpolate(mode="bilinear", antialias=True)}). Pixels are areas: centres lie at ½, 1½, … Across first, then down.
 */
public final class Resize {

    /** For each new place the old ones that count, from {@code first} on, and their weights, which sum to 1. */
    @SuppressWarnings("ArrayRecordComponent") // rows of unequal lengths, read in the inner loop
    private record Triangles(int[] first, float[][] weights) {}

    private Resize() {}

    /** The picture {@code [channels×rows×columns]} in that size; itself where it has that already. */
    public static Tensor apply(Tensor picture, Size size) {
        int channels = picture.shape().dim(0);
        Size old = Size.of(picture);
        Tensor across = old.columns() == size.columns()
                ? picture
                : Tensor.of(
                        Shape.of(channels, old.rows(), size.columns()),
                        across(picture.values(), channels * old.rows(), old.columns(), size.columns()));
        if (old.rows() == size.rows()) {
            return across;
        }
        Tensor down = Tensor.zeros(Shape.of(channels, size.rows(), size.columns()));
        Triangles triangles = triangles(old.rows(), size.rows());
        for (int c = 0; c < channels; c++) {
            down(across.values(), c * old.rows(), size.columns(), triangles, down.values(), c * size.rows());
        }
        return down;
    }

    private static float[] across(float[] from, int rows, int columns, int wanted) {
        Triangles triangles = triangles(columns, wanted);
        float[] to = new float[Math.multiplyExact(rows, wanted)];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < wanted; c++) {
                float[] w = triangles.weights()[c];
                int at = r * columns + triangles.first()[c];
                float sum = 0;
                for (int i = 0; i < w.length; i++) {
                    sum += w[i] * from[at + i];
                }
                to[r * wanted + c] = sum;
            }
        }
        return to;
    }

    /** One channel, a row at a time. */
    private static void down(float[] from, int fromRow, int columns, Triangles triangles, float[] to, int toRow) {
        for (int r = 0; r < triangles.first().length; r++) {
            float[] w = triangles.weights()[r];
            int at = (toRow + r) * columns;
            for (int i = 0; i < w.length; i++) {
                int row = (fromRow + triangles.first()[r] + i) * columns;
                for (int c = 0; c < columns; c++) {
                    to[at + c] += w[i] * from[row + c];
                }
            }
        }
    }

    private static Triangles triangles(int length, int wanted) {
        double scale = (double) length / wanted;
        double support = Math.max(1, scale);
        int[] first = new int[wanted];
        float[][] weights = new float[wanted][];
        for (int i = 0; i < wanted; i++) {
            double centre = (i + 0.5) * scale;
            int from = Math.max(0, (int) (centre - support + 0.5));
            int to = Math.min(length, (int) (centre + support + 0.5));
            double[] triangle = IntStream.range(from, to)
                    .mapToDouble(x -> Math.max(0, 1 - Math.abs(x + 0.5 - centre) / support))
                    .toArray();
            double sum = IntStream.range(0, triangle.length)
                    .mapToDouble(x -> triangle[x])
                    .sum();
            first[i] = from;
            weights[i] = new float[triangle.length];
            for (int x = 0; x < triangle.length; x++) {
                weights[i][x] = (float) (triangle[x] / sum);
            }
        }
        return new Triangles(first, weights);
    }
}
