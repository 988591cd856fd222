package twice.benchmarks.filters;

import java.util.SplittableRandom;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.convolution.gallery.Samples;

/**
 * What planes hold: the chapter's scene in gray, mirrored again and again until it is as large as wanted, with noise. It
 * has what photographs have, flat ground, edges and texture; on noise alone some rungs would look faster, others slower.
 */
enum Content {
    /** Whole numbers, 0…255, as images have. */
    BYTES {
        @Override
        float value(double x) {
            return (float) Math.rint(Math.max(0, Math.min(255, x)));
        }
    },
    /** The same, neither rounded nor clipped. */
    REALS {
        @Override
        float value(double x) {
            return (float) x;
        }
    };

    /** Painted once, when it is first asked for. */
    private static final class Scene {
        private static final Plane GRAY = Samples.scene().toGray().planes().get(0);
    }

    private static final long SEED = 42;
    private static final double SIGMA = 10;

    /** What becomes of the noisy gray. */
    abstract float value(double x);

    /** The plane, the same one every time. */
    Plane draw(int rows, int columns) {
        Plane scene = Scene.GRAY;
        SplittableRandom random = new SplittableRandom(SEED);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = Border.REFLECT.index(i / columns, scene.rows());
            int column = Border.REFLECT.index(i % columns, scene.columns());
            values[i] = value(scene.at(row, column) + SIGMA * random.nextGaussian());
        }
        return new Plane(rows, columns, values);
    }

    /** The word for it in the names of tables. */
    String word() {
        return this == BYTES ? "bytes" : "reals";
    }
}
