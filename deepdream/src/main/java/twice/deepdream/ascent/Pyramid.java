package twice.deepdream.ascent;

import twice.cnn.Tensor;
import twice.deepdream.Size;
import twice.deepdream.image.Resize;

/**
 * A gradient whose bands of frequency count alike. A Laplacian pyramid cuts it into what is lost when it is halved, what is lost when
 * that is halved, and so on, to a small rest; each band is divided by the root of its mean square, and all are added up again.
 * Gradients of deep layers are mostly fine noise: this raises their coarse part.
 *
 * @see <a href="https://doi.org/10.1109/TCOM.1983.1095851">Burt, Adelson: The Laplacian pyramid as a compact image code (1983)</a>
 */
final class Pyramid {

    private Pyramid() {}

    /** Evens out g in place, in that many bands, or fewer where the picture is too small to be halved again. */
    static void even(Tensor g, int bands) {
        if (bands > 0) {
            System.arraycopy(evened(g, bands).values(), 0, g.values(), 0, g.values().length);
        }
    }

    private static Tensor evened(Tensor g, int bands) {
        Size size = Size.of(g);
        Tensor band = Tensor.of(g.shape(), g.values().clone());
        if (bands == 1 || Math.min(size.rows(), size.columns()) == 1) {
            scale(band);
            return band;
        }
        Tensor half = Resize.apply(g, new Size((size.rows() + 1) / 2, (size.columns() + 1) / 2));
        float[] coarse = Resize.apply(half, size).values();
        for (int i = 0; i < coarse.length; i++) {
            band.values()[i] -= coarse[i];
        }
        scale(band);
        float[] below = Resize.apply(evened(half, bands - 1), size).values();
        for (int i = 0; i < below.length; i++) {
            band.values()[i] += below[i];
        }
        return band;
    }

    /** Divides by the root of the mean square; zeros stay. */
    private static void scale(Tensor band) {
        double squares = 0;
        for (float value : band.values()) {
            squares += (double) value * value;
        }
        double root = Math.sqrt(squares / band.values().length);
        for (int i = 0; i < band.values().length && root > 0; i++) {
            band.values()[i] = (float) (band.values()[i] / root);
        }
    }
}
