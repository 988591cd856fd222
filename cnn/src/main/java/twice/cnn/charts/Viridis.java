package twice.cnn.charts;

import java.awt.Color;

/**
 * Smith and van der Walt's colours from 0 to 1: equal steps look equal, brightness alone tells the order, and nobody's
 * colour blindness changes that. Nine of them, and straight lines between.
 *
 * @see <a href="https://bids.github.io/colormap/">Smith, van der Walt: A better default colormap for Matplotlib (SciPy
 *     2015)</a>
 */
final class Viridis {

    private static final int[] COLORS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private Viridis() {}

    /** The colour of a number from 0 to 1. */
    static Color of(double number) {
        double at = Math.min(1, Math.max(0, number)) * (COLORS.length - 1);
        int below = Math.min((int) at, COLORS.length - 2);
        return mixed(new Color(COLORS[below]), new Color(COLORS[below + 1]), at - below);
    }

    /** Between two colours. */
    static Color mixed(Color one, Color other, double part) {
        return new Color(
                (int) Math.round(one.getRed() + part * (other.getRed() - one.getRed())),
                (int) Math.round(one.getGreen() + part * (other.getGreen() - one.getGreen())),
                (int) Math.round(one.getBlue() + part * (other.getBlue() - one.getBlue())));
    }
}
