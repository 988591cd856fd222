package twice.cnn.chapter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import twice.convolution.charts.ChartStyle;

/**
 * A small picture of numbers.
 *
 * @param rows of numbers
 * @param columns of numbers
 * @param values row by row
 * @param signed whether blue is below 0, white is 0, and orange above; else black is 0 and white is {@code most}
 * @param most the number that has the full colour
 * @param caption a line under it, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, compared nowhere
record Tile(int rows, int columns, float[] values, boolean signed, double most, String caption) {

    /** An image of 0 to 1, ink white on black. */
    static Tile image(int rows, int columns, float[] values, String caption) {
        return new Tile(rows, columns, values, false, 1, caption);
    }

    /** Numbers without a sign, the largest of them white. */
    static Tile map(int rows, int columns, float[] values, String caption) {
        return new Tile(rows, columns, values, false, largest(values), caption);
    }

    /** Numbers with a sign. */
    static Tile signed(int rows, int columns, float[] values, double most, String caption) {
        return new Tile(rows, columns, values, true, most, caption);
    }

    /** The largest absolute value, or 1 if all are 0. */
    static double largest(float[] values) {
        double most = 0;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most > 0 ? most : 1;
    }

    /** A plane of such a batch or stack of maps. */
    static float[] plane(float[] values, int number, int size) {
        return Arrays.copyOfRange(values, number * size, (number + 1) * size);
    }

    /** A pixel a number. */
    BufferedImage picture() {
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            double part = Math.max(-1, Math.min(1, values[i] / most));
            Color color = signed
                    ? mixed(ChartStyle.color(part < 0 ? 0 : 1), Math.abs(part))
                    : mixed(Color.BLACK, 1 - Math.max(0, part));
            picture.setRGB(i % columns, i / columns, color.getRGB());
        }
        return picture;
    }

    /** Between white and that colour. */
    private static Color mixed(Color full, double part) {
        return new Color(
                (int) Math.round(255 + part * (full.getRed() - 255)),
                (int) Math.round(255 + part * (full.getGreen() - 255)),
                (int) Math.round(255 + part * (full.getBlue() - 255)));
    }
}
