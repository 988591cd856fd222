package twice.cnn.layers;

import twice.cnn.CnnException;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/**
 * The windows of a pooling layer, counted as PyTorch counts them.
 *
 * @param kernel height and width of a window
 * @param stride steps between windows, down and across
 * @param padding how far the first window sticks out, above and to the left; as far may the last one below and to the right
 * @param ceil whether a last window that sticks out further still counts, as long as it begins inside the input or the
 *     padding before it
 */
public record Window(Pair kernel, Pair stride, Pair padding, boolean ceil) {

    /**
     * Checks the sizes.
     *
     * @throws CnnException if one can't be; padding may not be more than half the kernel, so that no window lies on padding
     *     alone
     */
    public Window {
        if (kernel.smallest() < 1 || stride.smallest() < 1 || padding.smallest() < 0) {
            throw new CnnException("pooling with kernel " + kernel + ", stride " + stride + ", padding " + padding
                    + ": sizes must be positive, padding not negative");
        }
        if (2 * padding.height() > kernel.height() || 2 * padding.width() > kernel.width()) {
            throw new CnnException("pooling with padding " + padding + " around windows of " + kernel
                    + ": padding may be half the window at most");
        }
    }

    /** Square windows that touch each other. */
    public static Window of(int kernel) {
        return new Window(Pair.of(kernel), Pair.of(kernel), Pair.of(0), false);
    }

    public Window withStride(int s) {
        return new Window(kernel, Pair.of(s), padding, ceil);
    }

    public Window withPadding(int p) {
        return new Window(kernel, stride, Pair.of(p), ceil);
    }

    public Window withCeil() {
        return new Window(kernel, stride, padding, true);
    }

    /** What comes out of maps of this shape. */
    Shape output(String layer, Shape input) {
        int height = length(input.dim(1), kernel.height(), stride.height(), padding.height());
        int width = length(input.dim(2), kernel.width(), stride.width(), padding.width());
        if (height < 1 || width < 1) {
            throw new CnnException(layer + " of " + kernel + " doesn't fit into " + input + " with padding " + padding);
        }
        return Shape.of(input.dim(0), height, width);
    }

    /** What windows over places with such a field see. */
    ReceptiveField receptiveField(ReceptiveField in) {
        return new ReceptiveField(
                in.down().window(kernel.height(), stride.height(), padding.height(), 1),
                in.across().window(kernel.width(), stride.width(), padding.width(), 1));
    }

    private int length(int in, int k, int s, int p) {
        int free = in + 2 * p - k;
        int windows = Math.floorDiv(ceil ? free + s - 1 : free, s) + 1;
        return ceil && (windows - 1) * s >= in + p ? windows - 1 : windows;
    }
}
