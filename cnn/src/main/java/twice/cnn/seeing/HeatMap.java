package twice.cnn.seeing;

import twice.cnn.ReceptiveField;

/**
 * A number for each place of a picture, or of a map that sees a picture.
 *
 * @param values row by row, none below 0
 */
@SuppressWarnings("ArrayRecordComponent") // made and drawn, compared nowhere
public record HeatMap(int rows, int columns, float[] values) {

    /** Checks the length. */
    public HeatMap {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " numbers for " + rows + " × " + columns);
        }
    }

    /** The largest number. */
    public float largest() {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    /**
     * The map in the size of the picture, each number where it looks: place i of a direction at the centre of its receptive
     * field, bilinear between them; half a step beyond the outermost as there, and within another step fading to 0. Scaling
     * the map to the picture's edges instead, as is often done, shifts it where windows hang over the edge or end before it.
     */
    public HeatMap over(int height, int width, ReceptiveField field) {
        float[] large = new float[height * width];
        for (int r = 0; r < height; r++) {
            double down = place(r, rows, height, field.down());
            int top = within(down, rows);
            int bottom = Math.min(top + 1, rows - 1);
            double partDown = Math.min(rows - 1.0, Math.max(0, down)) - top;
            for (int c = 0; c < width; c++) {
                double across = place(c, columns, width, field.across());
                int left = within(across, columns);
                int right = Math.min(left + 1, columns - 1);
                double part = Math.min(columns - 1.0, Math.max(0, across)) - left;
                double upper = mixed(values[top * columns + left], values[top * columns + right], part);
                double lower = mixed(values[bottom * columns + left], values[bottom * columns + right], part);
                double fading = fading(down, rows) * fading(across, columns);
                large[r * width + c] = (float) (fading * mixed(upper, lower, partDown));
            }
        }
        return new HeatMap(height, width, large);
    }

    /** Between which places of the map a pixel lies; where all places see the same, they share the picture evenly. */
    private static double place(int pixel, int places, int pixels, ReceptiveField.Axis axis) {
        return axis.jump() > 0 ? (pixel - axis.centre(0)) / axis.jump() : (pixel + 0.5) * places / pixels - 0.5;
    }

    private static int within(double place, int places) {
        return (int) Math.min(places - 1.0, Math.max(0, place));
    }

    private static double fading(double place, int places) {
        double beyond = Math.max(-place, place - (places - 1));
        return Math.min(1, Math.max(0, 1.5 - beyond));
    }

    private static double mixed(double one, double other, double part) {
        return one + part * (other - one);
    }
}
