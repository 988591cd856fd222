package twice.cnn.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.cnn.Shape;
import twice.convolution.charts.ChartStyle;

/**
 * All maps that a layer gives for an image, side by side, on one scale: black is its smallest number, or 0 where none is
 * below, white what only one number in two hundred passes, or a few very bright places would leave all else dark.
 *
 * @param title of the sheet
 * @param shape of what the layer gives
 * @param values channel after channel
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, compared nowhere
public record MapSheet(String title, Shape shape, float[] values) implements Drawable {

    private static final int WIDE = 1000;
    private static final int EDGE = 14;
    private static final int GAP = 3;
    private static final int HEAD = 58;
    private static final int LEAST = 24;
    private static final int MOST = 200;
    private static final double SHARE = 0.995;

    private int columns() {
        // As many columns as make the sheet about as wide as high, as far as the maps stay large enough.
        int wanted = (int) Math.ceil(Math.sqrt(shape.dim(0) * 1.6 * shape.dim(1) / Math.max(1, shape.dim(2))));
        return Math.max(1, Math.min(wanted, (WIDE - 2 * EDGE) / (LEAST + GAP)));
    }

    private int tileWidth() {
        return Math.min(MOST, (WIDE - 2 * EDGE) / columns() - GAP);
    }

    private int tileHeight() {
        return Math.max(1, (int) Math.round((double) tileWidth() * shape.dim(1) / shape.dim(2)));
    }

    private int rows() {
        return (shape.dim(0) + columns() - 1) / columns();
    }

    /** For which it is made. */
    public int width() {
        return Math.max(420, 2 * EDGE + columns() * (tileWidth() + GAP));
    }

    /** For which it is made. */
    public int height() {
        return HEAD + rows() * (tileHeight() + GAP) + EDGE;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setPaint(Color.WHITE);
        g.fill(area);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float least = Math.min(0, sorted[0]);
        float high = sorted[(int) (SHARE * (sorted.length - 1))];
        float most = high > least ? high : sorted[sorted.length - 1];
        g.setPaint(ChartStyle.TEXT);
        g.setFont(ChartStyle.TITLE);
        g.drawString(title, EDGE, 24);
        g.setFont(ChartStyle.SMALL);
        g.drawString(
                String.format(
                        Locale.ROOT,
                        "%d maps of %d×%d, from left to right; black is %.3g, white %.3g or more",
                        shape.dim(0),
                        shape.dim(1),
                        shape.dim(2),
                        least,
                        most),
                EDGE,
                44);
        for (int c = 0; c < shape.dim(0); c++) {
            int x = EDGE + c % columns() * (tileWidth() + GAP);
            int y = HEAD + c / columns() * (tileHeight() + GAP);
            g.drawImage(map(c, least, most), x, y, tileWidth(), tileHeight(), null);
        }
    }

    private BufferedImage map(int channel, float least, float most) {
        int area = shape.dim(1) * shape.dim(2);
        BufferedImage map = new BufferedImage(shape.dim(2), shape.dim(1), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < area; i++) {
            float part = most > least ? (values[channel * area + i] - least) / (most - least) : 0;
            int gray = Float.isNaN(part) ? 0 : Math.round(255 * Math.min(1, part));
            map.setRGB(i % shape.dim(2), i / shape.dim(2), new Color(gray, gray, gray).getRGB());
        }
        return map;
    }
}
