package twice.convolution.gallery;

import java.util.List;
import java.util.SplittableRandom;
import twice.convolution.Image;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/** Inputs for trying, drawn by the program: the same on every machine. */
public final class Samples {

    private static final int DIGIT_SIDE = 28;
    private static final int SIGNAL_LENGTH = 96;

    private Samples() {}

    /** A landscape in colour, 240 × 320. */
    public static Image scene() {
        return Scene.paint();
    }

    /** The figure 3 in white on black, 28 × 28, as networks for handwritten digits see it. */
    public static Image digit() {
        float[] values = new float[DIGIT_SIDE * DIGIT_SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % DIGIT_SIDE;
            int y = i / DIGIT_SIDE;
            double distance = toThree(x, y);
            values[i] = Math.round(255 * Math.max(0, Math.min(1, 2.2 - distance)));
        }
        return new Image(List.of(new Plane(DIGIT_SIDE, DIGIT_SIDE, values)));
    }

    /** How far a point is from the pen's way: two arcs that are open to the left. */
    private static double toThree(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int degrees = -150; degrees <= 150; degrees++) {
            double angle = Math.toRadians(degrees);
            double dx = 13 + 4.6 * StrictMath.cos(angle);
            if (degrees <= 90) {
                nearest = Math.min(nearest, Math.hypot(x - dx, y - (8.6 + 4.4 * StrictMath.sin(angle))));
            }
            if (degrees >= -90) {
                double wider = 13 + 5.4 * StrictMath.cos(angle);
                nearest = Math.min(nearest, Math.hypot(x - wider, y - (18.2 + 5.2 * StrictMath.sin(angle))));
            }
        }
        return nearest;
    }

    /** The 7 × 7 matrix of the numbers 1 to 49. */
    public static Plane ramp() {
        float[] values = new float[49];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return new Plane(7, 7, values);
    }

    /** The kernel that goes with the ramp. */
    public static Kernel rampKernel() {
        return Kernel.of(new double[][] {{-1, 1, -1}, {-2, 3, 1}, {2, -4, 0}});
    }

    /** A signal of a step, a ramp and a tone, with noise. */
    public static double[] signal() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[SIGNAL_LENGTH];
        for (int t = 0; t < values.length; t++) {
            double clean;
            if (t < 16) {
                clean = 0;
            } else if (t < 36) {
                clean = 4;
            } else if (t < 60) {
                clean = (60 - t) / 6.0;
            } else {
                clean = 2 * StrictMath.sin((t - 60) * Math.PI / 6);
            }
            values[t] = Math.round(100 * (clean + random.nextDouble(-0.5, 0.5))) / 100.0;
        }
        return values;
    }
}
