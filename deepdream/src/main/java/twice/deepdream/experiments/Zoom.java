package twice.deepdream.experiments;

import java.util.function.Consumer;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.deepdream.DreamException;
import twice.deepdream.Objective;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.image.Resize;

/** A journey without an end: each frame is a dream of the middle of the last one, enlarged. */
public final class Zoom {

    private Zoom() {}

    /**
     * Dreams frame after frame.
     *
     * @param picture in the network's space, the first frame as it is
     * @param frames how many, the first among them
     * @param factor by which each is larger than the last, more than 1
     * @param out takes them one by one
     */
    public static void of(
            Studio studio,
            Tensor picture,
            Objective objective,
            Recipe recipe,
            int frames,
            double factor,
            Consumer<Image> out) {
        Tensor x = picture;
        for (int frame = 0; frame < frames; frame++) {
            if (frame > 0) {
                Steps steps = recipe.steps().withSeed(recipe.steps().seed() + frame);
                x = studio.dream(enlarged(x, factor), objective, recipe.octaves(), recipe.octaveScale(), steps);
            }
            out.accept(studio.image(x));
        }
    }

    /**
     * The middle of a picture, as large as the whole. It grows by whole pixels, as many on each side, so that the middle stays in place.
     *
     * @throws DreamException if the picture is so small that it would stay as it is
     */
    static Tensor enlarged(Tensor x, double factor) {
        Size size = Size.of(x);
        int above = (int) Math.round(size.rows() * (factor - 1) / 2);
        int left = (int) Math.round(size.columns() * (factor - 1) / 2);
        if (above == 0 || left == 0) {
            throw new DreamException("--zoom: a picture of " + size + " isn't a pixel larger on each side when it is "
                    + factor + " times as large");
        }
        Tensor large = Resize.apply(x, new Size(size.rows() + 2 * above, size.columns() + 2 * left));
        Tensor middle = Tensor.zeros(x.shape());
        int columns = size.columns() + 2 * left;
        int area = (size.rows() + 2 * above) * columns;
        for (int row = 0; row < x.shape().dim(0) * size.rows(); row++) {
            int from = row / size.rows() * area + (row % size.rows() + above) * columns + left;
            System.arraycopy(large.values(), from, middle.values(), row * size.columns(), size.columns());
        }
        return middle;
    }
}
