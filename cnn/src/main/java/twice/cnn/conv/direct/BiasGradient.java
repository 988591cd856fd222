package twice.cnn.conv.direct;

import twice.cnn.Shape;

/** The gradient of a convolution's bias: the sum over all places of the output's gradient, in double. */
public final class BiasGradient {

    private BiasGradient() {}

    /**
     * Writes db.
     *
     * @param dy [images × outputs × height × width]
     */
    public static void run(float[] dy, int images, Shape shape, float[] db) {
        int outputs = shape.dim(1);
        int places = shape.dim(2) * shape.dim(3);
        for (int o = 0; o < outputs; o++) {
            double sum = 0;
            for (int n = 0; n < images; n++) {
                sum += sum(dy, (n * outputs + o) * places, places);
            }
            db[o] = (float) sum;
        }
    }

    /** Four sums side by side, for one addition waits for the one before. */
    private static double sum(float[] dy, int at, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = at;
        for (; i + 4 <= at + count; i += 4) {
            s0 += dy[i];
            s1 += dy[i + 1];
            s2 += dy[i + 2];
            s3 += dy[i + 3];
        }
        for (; i < at + count; i++) {
            s0 += dy[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
