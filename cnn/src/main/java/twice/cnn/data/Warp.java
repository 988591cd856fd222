package twice.cnn.data;

import java.util.SplittableRandom;
import twice.cnn.Shape;

/** From where each pixel of a changed image comes: a place of the old one, in pixels. */
final class Warp {

    /** Bends are drawn at the knots of so many cells down and across, and are smooth between them. */
    private static final int CELLS = 4;

    private final int height;
    private final int width;
    private final float[] rows;
    private final float[] columns;

    private Warp(Shape shape) {
        height = shape.dim(1);
        width = shape.dim(2);
        rows = new float[height * width];
        columns = new float[height * width];
    }

    /** Moves by whole pixels and mirrors. */
    static Warp move(Augmentation how, Shape shape, SplittableRandom random) {
        Warp warp = new Warp(shape);
        int most = (int) how.shift();
        int down = random.nextInt(2 * most + 1) - most;
        int right = random.nextInt(2 * most + 1) - most;
        boolean flip = how.flip() && random.nextBoolean();
        for (int i = 0; i < warp.rows.length; i++) {
            int x = i % warp.width;
            warp.rows[i] = i / warp.width - down;
            warp.columns[i] = (flip ? warp.width - 1 - x : x) - right;
        }
        return warp;
    }

    /** Moves, turns, scales, bends and mirrors around the middle. */
    static Warp bend(Augmentation how, Shape shape, SplittableRandom random) {
        Warp warp = new Warp(shape);
        double down = how.shift() * either(random);
        double right = how.shift() * either(random);
        double angle = StrictMath.toRadians(how.rotation() * either(random));
        double tall = 1 + how.scale() * either(random);
        double wide = 1 + how.scale() * either(random);
        boolean flip = how.flip() && random.nextBoolean();
        float[] bendDown = warp.bends(how.elastic(), random);
        float[] bendRight = warp.bends(how.elastic(), random);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middleRow = (warp.height - 1) / 2.0;
        double middleColumn = (warp.width - 1) / 2.0;
        for (int i = 0; i < warp.rows.length; i++) {
            int r = i / warp.width;
            int c = i % warp.width;
            double y = (r - middleRow) / tall;
            double x = (c - middleColumn) / wide * (flip ? -1 : 1);
            warp.rows[i] = (float) (middleRow + cos * y - sin * x - down + bendDown[i]);
            warp.columns[i] = (float) (middleColumn + sin * y + cos * x - right + bendRight[i]);
        }
        return warp;
    }

    /** Evenly between −1 and 1. */
    private static double either(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    /**
     * Displacements of all pixels, of about that deviation: a bicubic B-spline over knots drawn at random, smooth and never
     * far from its knots.
     */
    private float[] bends(double elastic, SplittableRandom random) {
        float[] bends = new float[height * width];
        if (elastic == 0) {
            return bends;
        }
        int side = CELLS + 3;
        double[] knots = new double[side * side];
        for (int k = 0; k < knots.length; k++) {
            // Four even draws are nearly normal, with deviation √(4/3); the spline's averaging halves it, roughly.
            double sum = either(random) + either(random) + either(random) + either(random);
            knots[k] = elastic * 2 * sum / Math.sqrt(4.0 / 3);
        }
        double[] down = weights(height);
        double[] right = weights(width);
        for (int i = 0; i < bends.length; i++) {
            int r = i / width;
            int c = i % width;
            int knot = cell(r, height) * side + cell(c, width);
            double sum = 0;
            for (int u = 0; u < 4; u++) {
                for (int v = 0; v < 4; v++) {
                    sum += down[4 * r + u] * right[4 * c + v] * knots[knot + u * side + v];
                }
            }
            bends[i] = (float) sum;
        }
        return bends;
    }

    /** The weights of the four knots around each of so many pixels. */
    private static double[] weights(int pixels) {
        double[] weights = new double[4 * pixels];
        for (int i = 0; i < weights.length; i++) {
            int pixel = i / 4;
            weights[i] = spline(place(pixel, pixels) - cell(pixel, pixels), i % 4);
        }
        return weights;
    }

    private static int cell(int pixel, int pixels) {
        return Math.min(CELLS - 1, (int) place(pixel, pixels));
    }

    /** Where a pixel lies among the cells, 0…CELLS. */
    private static double place(int pixel, int pixels) {
        return CELLS * pixel / Math.max(1.0, pixels - 1);
    }

    private static double spline(double t, int piece) {
        return switch (piece) {
            case 0 -> (1 - t) * (1 - t) * (1 - t) / 6;
            case 1 -> (4 + t * t * (3 * t - 6)) / 6;
            case 2 -> (1 + t * (3 + t * (3 - 3 * t))) / 6;
            default -> t * t * t / 6;
        };
    }

    /** The plane that begins there, changed. */
    void apply(float[] values, int offset, float[] to) {
        for (int i = 0; i < to.length; i++) {
            int r = (int) Math.floor(rows[i]);
            int c = (int) Math.floor(columns[i]);
            float down = rows[i] - r;
            float right = columns[i] - c;
            float upper = (1 - right) * at(values, offset, r, c) + right * at(values, offset, r, c + 1);
            float lower = (1 - right) * at(values, offset, r + 1, c) + right * at(values, offset, r + 1, c + 1);
            to[i] = (1 - down) * upper + down * lower;
        }
    }

    private float at(float[] values, int offset, int row, int column) {
        return row < 0 || row >= height || column < 0 || column >= width ? 0 : values[offset + row * width + column];
    }
}
