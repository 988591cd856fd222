package twice.convolution.charts;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours between a lowest and a highest value: from one end through the middle to the other, each in even steps.
 *
 * @param low where the scale begins
 * @param high where it ends, above {@code low}
 */
record ColorScale(double low, double high, Color first, Color middle, Color last) implements PaintScale {

    /** Blue below zero, white at zero, orange above: for weights, whose sign matters. */
    static ColorScale signed(double most) {
        double bound = most > 0 ? most : 1;
        return new ColorScale(-bound, bound, new Color(0x0072B2), Color.WHITE, new Color(0xD55E00));
    }

    /** From black to white. */
    static ColorScale gray(double low, double high) {
        return new ColorScale(low, high > low ? high : low + 1, Color.BLACK, new Color(0x808080), Color.WHITE);
    }

    /** From dark blue through green to yellow, of rising lightness: for heights. */
    static ColorScale height(double most) {
        return new ColorScale(0, most > 0 ? most : 1, new Color(0x0B1F4B), new Color(0x1C8C84), new Color(0xFDE725));
    }

    @Override
    public double getLowerBound() {
        return low;
    }

    @Override
    public double getUpperBound() {
        return high;
    }

    @Override
    public Paint getPaint(double value) {
        return color(value);
    }

    /** The colour of a value; beyond the ends it stays as there. */
    Color color(double value) {
        double place = 2 * Math.max(0, Math.min(1, (value - low) / (high - low)));
        return place <= 1 ? between(first, middle, place) : between(middle, last, place - 1);
    }

    private static Color between(Color from, Color to, double part) {
        return new Color(
                channel(from.getRed(), to.getRed(), part),
                channel(from.getGreen(), to.getGreen(), part),
                channel(from.getBlue(), to.getBlue(), part));
    }

    private static int channel(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }
}
