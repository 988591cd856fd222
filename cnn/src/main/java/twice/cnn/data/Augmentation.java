package twice.cnn.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import twice.cnn.Shape;

/**
 * Changes a training image a little, as the world might have: moved, turned, scaled, bent, mirrored. A network that never
 * sees the same image twice learns the digit and not the image. All changes are one resampling: each pixel of the result is
 * looked up, bilinearly, at the place it came from; outside lies black.
 *
 * @param shift the most pixels to move, down and across
 * @param rotation the most degrees to turn, either way
 * @param scale the largest share to grow or shrink by, 0.1 for a tenth
 * @param elastic how far, in pixels, a point is bent away as a rule, smoothly with its neighbours (Simard, Steinkraus and Platt 2003,
 *     section 2); 0 for not at all
 * @param flip whether to mirror left and right, every other time
 * @param erase the side, in pixels, of a square that is blanked out anywhere in the image, so that no single detail is relied on
 *     (DeVries and Taylor 2017); 0 for none
 */
public record Augmentation(double shift, double rotation, double scale, double elastic, boolean flip, int erase) {

    /** Leaves images as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, false, 0);

    /** For digits: everything but mirroring, which would make other signs of them. */
    public static final Augmentation DIGITS = new Augmentation(1.5, 10, 0.1, 0.7, false, 0);

    /** For photographs of things: moved by whole pixels and mirrored, so that no detail is blurred, with a hole. */
    public static final Augmentation PHOTOGRAPHS = new Augmentation(4, 0, 0, 0, true, 8);

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Augmentation {
        if (!(shift >= 0
                && rotation >= 0
                && scale >= 0
                && scale < 1
                && elastic >= 0
                && erase >= 0
                && shift + rotation + elastic < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected sizes of 0 and above, and a scale below 1");
        }
    }

    /** Changes the image that begins there, in place; the same random state changes it in the same way. */
    public void apply(float[] values, int offset, Shape shape, SplittableRandom random) {
        if (equals(NONE)) {
            return;
        }
        Warp warp = isPlain() ? Warp.move(this, shape, random) : Warp.bend(this, shape, random);
        int pixels = shape.dim(1) * shape.dim(2);
        float[] plane = new float[pixels];
        for (int c = 0; c < shape.dim(0); c++) {
            warp.apply(values, offset + c * pixels, plane);
            System.arraycopy(plane, 0, values, offset + c * pixels, pixels);
        }
        if (erase > 0) {
            blank(values, offset, shape, random);
        }
    }

    /** Whether pixels only move and turn over, so that none needs to be interpolated. */
    private boolean isPlain() {
        return rotation == 0 && scale == 0 && elastic == 0;
    }

    /** The middle of the square lies anywhere in the image, so that the rim covers part of it at times. */
    private void blank(float[] values, int offset, Shape shape, SplittableRandom random) {
        int height = shape.dim(1);
        int width = shape.dim(2);
        int top = random.nextInt(height) - erase / 2;
        int left = random.nextInt(width) - erase / 2;
        int from = Math.max(0, left);
        int to = Math.min(width, left + erase);
        for (int c = 0; c < shape.dim(0); c++) {
            for (int r = Math.max(0, top); r < Math.min(height, top + erase); r++) {
                int row = offset + (c * height + r) * width;
                Arrays.fill(values, row + from, row + to, 0);
            }
        }
    }
}
