package twice.cnn.photo;

import java.util.List;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Brings a photograph to what a network takes, as torchvision's presets do: the shorter side scaled to {@code resize}, the square
 * of {@code crop} cut from the middle, values 0…1, less the mean, by the deviation.
 */
public final class Photographs {

    private Photographs() {}

    /**
     * Writes a photograph into a network's input.
     *
     * @param preprocessing sizes of 0 leave the photograph's own
     * @param shape of the input, {@code [channels×height×width]}
     * @param to where the input begins
     * @throws CnnException if the photograph doesn't have the input's size afterwards
     */
    public static void put(Image photograph, Preprocessing preprocessing, Shape shape, float[] values, int to) {
        Image image = cropped(resized(photograph, preprocessing.resize()), preprocessing.crop());
        List<Plane> planes = image.planes();
        if (image.rows() != shape.dim(1) || image.columns() != shape.dim(2)) {
            throw new CnnException("expected an image of " + shape.dim(2) + "×" + shape.dim(1) + " pixels, found "
                    + image.columns() + "×" + image.rows());
        }
        int area = image.rows() * image.columns();
        for (int c = 0; c < shape.dim(0); c++) {
            // A gray photograph is a coloured one whose channels agree.
            float[] plane = planes.get(planes.size() == 1 ? 0 : c).values();
            for (int i = 0; i < area; i++) {
                values[to + c * area + i] = plane[i] / 255;
            }
        }
        preprocessing.normalize(values, to, shape);
    }

    /** The shorter side scaled to that length, the other in proportion, rounded down; itself for a length of 0. */
    static Image resized(Image image, int side) {
        if (side == 0) {
            return image;
        }
        boolean upright = image.columns() <= image.rows();
        long longer = (long) side * Math.max(image.rows(), image.columns()) / Math.min(image.rows(), image.columns());
        if (longer * side > Integer.MAX_VALUE / 8) {
            throw new CnnException("an image of " + image.columns() + "×" + image.rows()
                    + " pixels is too long and narrow to be scaled to " + side);
        }
        int rows = upright ? (int) longer : side;
        int columns = upright ? side : (int) longer;
        return new Image(image.planes().stream()
                .map(plane -> AntialiasedResize.apply(whole(plane), rows, columns))
                .toList());
    }

    /** Sixteen-bit pictures have values between the whole numbers; those are rounded, as reading them in eight bits would. */
    private static Plane whole(Plane plane) {
        float[] rounded = new float[plane.values().length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.round(Math.min(255, Math.max(0, plane.values()[i])));
        }
        return new Plane(plane.rows(), plane.columns(), rounded);
    }

    /** The square in the middle; where the picture is smaller, black around it; itself for a side of 0. */
    static Image cropped(Image image, int side) {
        if (side == 0) {
            return image;
        }
        int top = (int) Math.rint((image.rows() - side) / 2.0);
        int left = (int) Math.rint((image.columns() - side) / 2.0);
        return new Image(image.planes().stream()
                .map(plane -> cropped(plane, top, left, side))
                .toList());
    }

    private static Plane cropped(Plane plane, int top, int left, int side) {
        float[] square = new float[side * side];
        for (int i = 0; i < square.length; i++) {
            int r = i / side + top;
            int c = i % side + left;
            if (r >= 0 && r < plane.rows() && c >= 0 && c < plane.columns()) {
                square[i] = plane.values()[r * plane.columns() + c];
            }
        }
        return new Plane(side, side, square);
    }
}
