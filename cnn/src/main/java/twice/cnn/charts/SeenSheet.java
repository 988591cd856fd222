package twice.cnn.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.cnn.seeing.HeatMap;
import twice.convolution.Image;
import twice.convolution.charts.ChartStyle;

/**
 * A picture and, beside it, what of it counted for a network, with the colours' meaning.
 *
 * @param title what the network saw
 * @param smallPrint how it was asked
 * @param image as the network was given it
 * @param heat of the image's size; what lies above the highest hundredth is drawn alike
 * @param over whether the heat lies over the picture, gray, or stands for itself
 * @param unit what the colours say
 */
public record SeenSheet(String title, String smallPrint, Image image, HeatMap heat, boolean over, String unit)
        implements Drawable {

    private static final int SIDE = 340;
    private static final int EDGE = 16;
    private static final int HEAD = 60;
    private static final int BAR = 14;
    private static final int FOOT = 14;
    private static final int BAR_ROOM = 96;
    private static final double SHARE = 0.99;

    private double scale() {
        return (double) SIDE / Math.max(image.rows(), image.columns());
    }

    private int tileWidth() {
        return (int) Math.round(image.columns() * scale());
    }

    private int tileHeight() {
        return (int) Math.round(image.rows() * scale());
    }

    /** For which it is made. */
    public int width() {
        return 3 * EDGE + 2 * tileWidth() + BAR_ROOM;
    }

    /** For which it is made. */
    public int height() {
        return HEAD + tileHeight() + FOOT;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setPaint(Color.WHITE);
        g.fill(area);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale() > 3
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setPaint(ChartStyle.TEXT);
        g.setFont(ChartStyle.TITLE);
        g.drawString(title, EDGE, 26);
        g.setFont(ChartStyle.SMALL);
        g.drawString(smallPrint, EDGE, 46);
        double most = most();
        g.drawImage(picture(), EDGE, HEAD, tileWidth(), tileHeight(), null);
        g.drawImage(heated(most), 2 * EDGE + tileWidth(), HEAD, tileWidth(), tileHeight(), null);
        bar(g, 3 * EDGE + 2 * tileWidth(), most);
    }

    /** What has the brightest colour: all but a hundredth of the numbers are smaller. */
    private double most() {
        float[] sorted = heat.values().clone();
        Arrays.sort(sorted);
        float high = sorted[(int) (SHARE * (sorted.length - 1))];
        float most = high > 0 ? high : sorted[sorted.length - 1];
        return most > 0 ? most : 1;
    }

    private BufferedImage picture() {
        BufferedImage picture = new BufferedImage(image.columns(), image.rows(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < heat.values().length; i++) {
            picture.setRGB(i % image.columns(), i / image.columns(), color(i).getRGB());
        }
        return picture;
    }

    private Color color(int i) {
        return new Color(
                channel(0, i),
                channel(Math.min(1, image.planes().size() - 1), i),
                channel(image.planes().size() - 1, i));
    }

    private int channel(int plane, int i) {
        return (int)
                Math.round(Math.min(255.0, Math.max(0, image.planes().get(plane).values()[i])));
    }

    private BufferedImage heated(double most) {
        BufferedImage picture = new BufferedImage(image.columns(), image.rows(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < heat.values().length; i++) {
            Color color = Viridis.of(heat.values()[i] / most);
            if (over) {
                Color own = color(i);
                int luma = (int) Math.round(0.299 * own.getRed() + 0.587 * own.getGreen() + 0.114 * own.getBlue());
                color = Viridis.mixed(new Color(luma, luma, luma), color, 0.55);
            }
            picture.setRGB(i % image.columns(), i / image.columns(), color.getRGB());
        }
        return picture;
    }

    private void bar(Graphics2D g, int x, double most) {
        int height = tileHeight();
        for (int y = 0; y < height; y++) {
            g.setPaint(Viridis.of(1 - y / (height - 1.0)));
            g.fill(new Rectangle2D.Double(x, HEAD + y, BAR, 1.2));
        }
        g.setPaint(ChartStyle.TEXT);
        g.setFont(ChartStyle.SMALL);
        g.drawString(number(most), x + BAR + 5, HEAD + 10);
        g.drawString("0", x + BAR + 5, HEAD + height);
        int y = HEAD + height / 2;
        for (String word : unit.split("\n", -1)) {
            g.drawString(word, x + BAR + 5, y);
            y += 14;
        }
    }

    private static String number(double most) {
        return String.format(Locale.ROOT, most < 0.01 || most >= 1000 ? "%.1e" : "%.3g", most);
    }
}
