package twice.cnn.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import twice.cnn.Shape;

/**
 * Changes images as an {@link Augmentation} says. All changes of place are put together first, as a map from places of the new
 * image to places of the old one, and the image is looked up once along it, bilinearly: two lookings-up would blur twice.
 * Beyond the image is 0.
 */
final class Augmenter {

    private final Augmentation augmentation;
    private final Shape shape;
    private final float[] old;
    private final ElasticField field;

    /** One for images of that shape; it has scratch memory of its own, so each thread needs another. */
    Augmenter(Augmentation augmentation, Shape shape) {
        this.augmentation = augmentation;
        this.shape = shape;
        this.old = new float[(int) shape.size()];
        this.field = new ElasticField(shape.dim(1), shape.dim(2), augmentation.smooth());
    }

    /** Changes the image that begins at {@code offset}. */
    void apply(float[] pixels, int offset, SplittableRandom random) {
        System.arraycopy(pixels, offset, old, 0, old.length);
        int height = shape.dim(1);
        int width = shape.dim(2);
        double angle = Math.toRadians(augmentation.rotate() * even(random));
        double grow = 1 + augmentation.scale() * even(random);
        double lean = augmentation.shear() * even(random);
        double down =
                augmentation.shift() * even(random) + random.nextInt(-augmentation.crop(), augmentation.crop() + 1);
        double right =
                augmentation.shift() * even(random) + random.nextInt(-augmentation.crop(), augmentation.crop() + 1);
        double mirror = augmentation.flip() && random.nextBoolean() ? -1 : 1;
        double cos = StrictMath.cos(angle) / grow;
        double sin = StrictMath.sin(angle) / grow;
        if (augmentation.elastic() > 0) {
            field.draw(augmentation.elastic(), random);
        }
        double middleY = (height - 1) / 2.0;
        double middleX = (width - 1) / 2.0;
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                double y = i - middleY - down;
                double x = mirror * (j - middleX - right) + lean * y;
                float fromY = (float) (middleY + cos * y - sin * x) + field.down(i, j);
                float fromX = (float) (middleX + sin * y + cos * x) + field.right(i, j);
                lookUp(pixels, offset, i * width + j, fromY, fromX);
            }
        }
    }

    private static double even(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    private void lookUp(float[] pixels, int offset, int to, float y, float x) {
        int height = shape.dim(1);
        int width = shape.dim(2);
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        float v = y - top;
        float u = x - left;
        for (int c = 0; c < shape.dim(0); c++) {
            float upper = (1 - u) * at(c, top, left, height, width) + u * at(c, top, left + 1, height, width);
            float lower = (1 - u) * at(c, top + 1, left, height, width) + u * at(c, top + 1, left + 1, height, width);
            pixels[offset + c * height * width + to] = (1 - v) * upper + v * lower;
        }
    }

    private float at(int c, int i, int j, int height, int width) {
        return i < 0 || i >= height || j < 0 || j >= width ? 0 : old[(c * height + i) * width + j];
    }

    /** Random pulls in both directions that are alike for neighbours: evenly drawn numbers, blurred by a Gaussian. */
    private static final class ElasticField {

        private final int height;
        private final int width;
        private final float[] weights;
        private final float[] drawn;
        private final float[] blurred;
        private final float[] downs;
        private final float[] rights;

        ElasticField(int height, int width, double smooth) {
            this.height = height;
            this.width = width;
            this.drawn = new float[height * width];
            this.blurred = new float[height * width];
            this.downs = new float[height * width];
            this.rights = new float[height * width];
            int radius = (int) (2.5 * smooth + 0.5);
            this.weights = new float[2 * radius + 1];
            double sum = 0;
            for (int t = -radius; t <= radius; t++) {
                sum += StrictMath.exp(-t * t / (2 * smooth * smooth));
            }
            for (int t = -radius; t <= radius; t++) {
                weights[t + radius] = (float) (StrictMath.exp(-t * t / (2 * smooth * smooth)) / sum);
            }
        }

        void draw(double alpha, SplittableRandom random) {
            draw(downs, (float) alpha, random);
            draw(rights, (float) alpha, random);
        }

        private void draw(float[] pulls, float alpha, SplittableRandom random) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = alpha * (float) even(random);
            }
            Arrays.fill(blurred, 0);
            Arrays.fill(pulls, 0);
            int radius = weights.length / 2;
            for (int t = -radius; t <= radius; t++) {
                float w = weights[t + radius];
                for (int i = Math.max(0, -t); i < Math.min(height, height - t); i++) {
                    add(blurred, i * width, drawn, (i + t) * width, w, width);
                }
            }
            for (int i = 0; i < height; i++) {
                for (int t = -radius; t <= radius; t++) {
                    int first = Math.max(0, -t);
                    int count = Math.min(width, width - t) - first;
                    add(pulls, i * width + first, blurred, i * width + first + t, weights[t + radius], count);
                }
            }
        }

        private static void add(float[] to, int at, float[] from, int first, float weight, int count) {
            for (int j = 0; j < count; j++) {
                to[at + j] += weight * from[first + j];
            }
        }

        float down(int i, int j) {
            return downs[i * width + j];
        }

        float right(int i, int j) {
            return rights[i * width + j];
        }
    }
}
