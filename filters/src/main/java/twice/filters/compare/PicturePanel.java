package twice.filters.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Plane;
import twice.convolution.charts.ChartStyle;

/**
 * A gray picture with its name, a line about it, and a piece of it enlarged, which a frame in the picture shows the place
 * of.
 *
 * @param title its name
 * @param smallPrint a line under it
 */
public record PicturePanel(Plane picture, Detail detail, String title, String smallPrint) implements Drawable {

    /** Longer sides are drawn by every so many pixels: nobody sees more of them on a sheet. */
    private static final int LONGEST_SIDE = 1600;

    private static final Color FRAME = ChartStyle.color(1);
    private static final int GAP = 6;

    /** What title and small print need. */
    static final int TEXT_HEIGHT = 34;

    /** The height of a panel of that width, for pictures of that shape. */
    public static int height(Plane picture, int width) {
        int inner = width - 2 * GAP;
        return TEXT_HEIGHT + inner * picture.rows() / picture.columns() + GAP + inner + GAP;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setPaint(ChartStyle.TEXT);
        graphics.setFont(ChartStyle.LABEL);
        graphics.drawString(title, (float) area.getX() + GAP, (float) area.getY() + 13);
        graphics.setFont(ChartStyle.SMALL);
        graphics.drawString(smallPrint, (float) area.getX() + GAP, (float) area.getY() + 27);
        double width = area.getWidth() - 2 * GAP;
        double height = width * picture.rows() / picture.columns();
        double left = area.getX() + GAP;
        double top = area.getY() + TEXT_HEIGHT;
        int step = (Math.max(picture.rows(), picture.columns()) - 1) / LONGEST_SIDE + 1;
        draw(
                graphics,
                image(0, 0, picture.rows(), picture.columns(), step),
                new Rectangle2D.Double(left, top, width, height),
                RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double scale = width / picture.columns();
        graphics.setPaint(FRAME);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(new Rectangle2D.Double(
                left + scale * detail.column(),
                top + scale * detail.row(),
                scale * detail.side(),
                scale * detail.side()));
        Rectangle2D enlarged = new Rectangle2D.Double(left, top + height + GAP, width, width);
        draw(
                graphics,
                image(detail.row(), detail.column(), detail.side(), detail.side(), 1),
                enlarged,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.draw(enlarged);
    }

    private static void draw(Graphics2D graphics, BufferedImage image, Rectangle2D to, Object interpolation) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        AffineTransform place = AffineTransform.getTranslateInstance(to.getX(), to.getY());
        place.scale(to.getWidth() / image.getWidth(), to.getHeight() / image.getHeight());
        graphics.drawImage(image, place, null);
    }

    private BufferedImage image(int top, int left, int rows, int columns, int step) {
        int height = (rows - 1) / step + 1;
        int width = (columns - 1) / step + 1;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                float value = picture.at(top + step * r, left + step * c);
                image.setRGB(c, r, Math.round(Math.max(0, Math.min(255, value))) * 0x010101);
            }
        }
        return image;
    }
}
