package twice.cnn.command;

import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * A photograph at a network's size as torchvision brings it there: scaled until the shorter side has a given length, bilinearly and with
 * as wide a triangle as the shrinking asks for, then cut out of the middle; pixels of 0…1.
 */
final class Photograph {

    private static final int COLOURED = 3;

    private Photograph() {}

    /** The image's pixels for that input. */
    static float[] read(Image image, Preprocessing preprocessing, Shape input) {
        Image own = input.dim(0) == COLOURED ? image : image.toGray();
        float[] pixels = new float[(int) input.size()];
        int area = input.dim(1) * input.dim(2);
        for (int c = 0; c < input.dim(0); c++) {
            Plane plane = own.planes().get(own.isGray() ? 0 : c);
            Plane scaled = preprocessing.resize() == 0 ? plane : scaled(plane, preprocessing.resize());
            int crop = preprocessing.crop();
            int rows = crop == 0 ? scaled.rows() : crop;
            int columns = crop == 0 ? scaled.columns() : crop;
            if (rows != input.dim(1) || columns != input.dim(2) || rows > scaled.rows() || columns > scaled.columns()) {
                throw new CnnException("an image of " + image.rows() + " by " + image.columns() + " comes to "
                        + Math.min(rows, scaled.rows()) + " by " + Math.min(columns, scaled.columns())
                        + " with --resize "
                        + preprocessing.resize() + " --crop " + crop + ", expected " + input.dim(1) + " by "
                        + input.dim(2));
            }
            int top = (int) Math.rint((scaled.rows() - rows) / 2.0);
            int left = (int) Math.rint((scaled.columns() - columns) / 2.0);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    pixels[c * area + i * columns + j] = scaled.at(top + i, left + j) / 255;
                }
            }
        }
        return pixels;
    }

    private static Plane scaled(Plane plane, int shorter) {
        boolean upright = plane.rows() >= plane.columns();
        int rows = upright ? (int) ((long) shorter * plane.rows() / plane.columns()) : shorter;
        int columns = upright ? shorter : (int) ((long) shorter * plane.columns() / plane.rows());
        return transposed(widened(transposed(widened(plane, columns)), rows));
    }

    /** Every row brought to that many pixels. */
    private static Plane widened(Plane plane, int columns) {
        float[] values = new float[plane.rows() * columns];
        double step = (double) plane.columns() / columns;
        double reach = Math.max(1, step);
        for (int j = 0; j < columns; j++) {
            double centre = (j + 0.5) * step;
            int first = Math.max(0, (int) (centre - reach + 0.5));
            int end = Math.min(plane.columns(), (int) (centre + reach + 0.5));
            double[] weights = new double[end - first];
            double sum = 0;
            for (int t = 0; t < weights.length; t++) {
                weights[t] = Math.max(0, 1 - Math.abs((first + t + 0.5 - centre) / reach));
                sum += weights[t];
            }
            for (int i = 0; i < plane.rows(); i++) {
                double value = 0;
                for (int t = 0; t < weights.length; t++) {
                    value += weights[t] / sum * plane.at(i, first + t);
                }
                values[i * columns + j] = (float) value;
            }
        }
        return new Plane(plane.rows(), columns, values);
    }

    private static Plane transposed(Plane plane) {
        float[] values = new float[plane.values().length];
        for (int i = 0; i < plane.rows(); i++) {
            for (int j = 0; j < plane.columns(); j++) {
                values[j * plane.rows() + i] = plane.at(i, j);
            }
        }
        return new Plane(plane.columns(), plane.rows(), values);
    }
}
