package twice.cnn.digit;

import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Makes of a photographed or scanned digit what MNIST's digits are: white ink of 0…1 on black paper, 20 pixels high or wide, its
 * centre of mass in the middle of 28×28. The steps are those of the data's authors, and before them those that a camera makes
 * needful: the paper's shade is taken off, and ink that is darker than paper is turned over.
 *
 * @see <a href="https://yann.lecun.com/exdb/mnist/">LeCun, Cortes, Burges: The MNIST database, on how digits were normalised</a>
 */
public final class DigitReader {

    /** Side of the result. */
    public static final int SIDE = 28;

    private static final int INK = 20;
    private static final double DARK_PAPER = 40;

    private DigitReader() {}

    /** The digit in that image, 28×28 numbers of 0…1; black if there is none. */
    public static float[] read(Image image) {
        Plane gray = image.toGray().planes().get(0);
        if (isNormalised(gray)) {
            float[] pixels = new float[SIDE * SIDE];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = gray.values()[i] / 255;
            }
            return pixels;
        }
        Ink ink = Ink.of(gray);
        return ink.isEmpty() ? new float[SIDE * SIDE] : centred(fitted(ink));
    }

    /** An image of MNIST itself: its size, and black all around. */
    private static boolean isNormalised(Plane plane) {
        if (plane.rows() != SIDE || plane.columns() != SIDE) {
            return false;
        }
        for (int i = 0; i < SIDE; i++) {
            double brightest = Math.max(
                    Math.max(plane.at(0, i), plane.at(SIDE - 1, i)), Math.max(plane.at(i, 0), plane.at(i, SIDE - 1)));
            if (brightest > DARK_PAPER) {
                return false;
            }
        }
        return true;
    }

    /** The ink's box brought to 20 pixels on its longer side, each pixel the mean of what it covers. */
    private static Plane fitted(Ink ink) {
        int height = ink.bottom() - ink.top();
        int width = ink.right() - ink.left();
        double step = (double) Math.max(height, width) / INK;
        int rows = (int) Math.max(1, Math.round(height / step));
        int columns = (int) Math.max(1, Math.round(width / step));
        float[] fitted = new float[rows * columns];
        float most = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double top = ink.top() + (double) i * height / rows;
                double left = ink.left() + (double) j * width / columns;
                fitted[i * columns + j] =
                        (float) ink.mean(top, top + (double) height / rows, left, left + (double) width / columns);
                most = Math.max(most, fitted[i * columns + j]);
            }
        }
        // Thin strokes have turned gray; MNIST's are white in their middle.
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = Math.min(1, fitted[i] / Math.max(most, 1e-6f) * 1.1f);
        }
        return new Plane(rows, columns, fitted);
    }

    /** Put into 28×28 by whole pixels, its centre of mass as near to the middle as they allow. */
    private static float[] centred(Plane digit) {
        double mass = 0;
        double y = 0;
        double x = 0;
        for (int i = 0; i < digit.rows(); i++) {
            for (int j = 0; j < digit.columns(); j++) {
                mass += digit.at(i, j);
                y += digit.at(i, j) * (i + 0.5);
                x += digit.at(i, j) * (j + 0.5);
            }
        }
        int down = (int) Math.round(SIDE / 2.0 - y / mass);
        int right = (int) Math.round(SIDE / 2.0 - x / mass);
        float[] pixels = new float[SIDE * SIDE];
        for (int i = 0; i < digit.rows(); i++) {
            for (int j = 0; j < digit.columns(); j++) {
                int row = i + down;
                int column = j + right;
                if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
                    pixels[row * SIDE + column] = digit.at(i, j);
                }
            }
        }
        return pixels;
    }
}
