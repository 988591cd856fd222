package twice.cnn.charts.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import twice.cnn.layers.Add;
import twice.convolution.charts.ChartStyle;

/** Draws parts. */
final class Pen {

    static final Font TINY = ChartStyle.SMALL.deriveFont(8f);
    static final Font NAME = ChartStyle.SMALL.deriveFont(10f);

    private static final Color LINE = new Color(0x777777);
    private static final Color GROUND = new Color(0xF2F2F2);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Graphics2D g;
    private final int imageHeight;

    Pen(Graphics2D g, int imageHeight) {
        this.g = g;
        this.imageHeight = imageHeight;
    }

    /** How long a text is. */
    static double length(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** Draws parts in a row along the line at y, from x on, and the line between them. */
    void way(List<Part> way, double x, double y) {
        double at = x;
        for (int p = 0; p < way.size(); p++) {
            double width = Extent.of(way.get(p), imageHeight).width();
            part(way.get(p), at, y);
            at += width;
            if (p < way.size() - 1) {
                line(at, y, at + Extent.GAP, y);
                at += Extent.GAP;
            }
        }
    }

    /** Draws a part whose line lies at y. */
    void part(Part part, double x, double y) {
        if (part instanceof Part.Block block) {
            block(block, x, y);
        } else {
            ways((Part.Ways) part, x, y);
        }
    }

    private void block(Part.Block block, double x, double y) {
        double width = Extent.width(block);
        double height = Extent.height(block, imageHeight);
        Ink ink = Ink.of(block.node().layer());
        box(x, y, width, height, ink.color());
        turned(Ink.word(block.node().layer()), TINY, ink.onIt(), x + width / 2 + 3, y, true);
        centred(Integer.toString(block.node().shape().dim(0)), TINY, x + width / 2, y - height / 2 - 3);
    }

    /** A box around the line at y. */
    void box(double x, double y, double width, double height, Color color) {
        Rectangle2D box = new Rectangle2D.Double(x, y - height / 2, width, height);
        g.setColor(color);
        g.fill(box);
        g.setColor(ChartStyle.TEXT);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(box);
    }

    private void ways(Part.Ways part, double x, double y) {
        Extent room = Extent.of(part, imageHeight);
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(x + 2, y - room.above(), room.width() - 4, room.height(), 8, 8));
        double split = x + Extent.MARGIN / 2;
        double join = x + room.width() - Extent.MARGIN / 2;
        line(x, y, split, y);
        line(join, y, x + room.width(), y);
        double top = y - room.above() + Extent.BETWEEN_WAYS;
        for (List<Part> way : part.ways()) {
            Extent extent = Extent.of(way, imageHeight);
            double own = top + extent.above();
            double from = x + (room.width() - extent.width()) / 2;
            line(split, y, split, own);
            line(split, own, way.isEmpty() ? join : from, own);
            if (!way.isEmpty()) {
                line(from + extent.width(), own, join, own);
            }
            line(join, own, join, y);
            way(way, from, own);
            top += extent.height() + Extent.BETWEEN_WAYS;
        }
        joint(part, join, y);
    }

    /** A plus for a sum, a bar for maps that are put behind each other. */
    private void joint(Part.Ways part, double x, double y) {
        g.setColor(ChartStyle.TEXT);
        if (part.join().layer() instanceof Add) {
            g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
            g.setColor(Color.WHITE);
            g.setStroke(new BasicStroke(1.4f));
            g.draw(new Line2D.Double(x - 3, y, x + 3, y));
            g.draw(new Line2D.Double(x, y - 3, x, y + 3));
        } else {
            g.fill(new Rectangle2D.Double(x - 2, y - 9, 4, 18));
        }
    }

    /** A connection. */
    void line(double x1, double y1, double x2, double y2) {
        g.setColor(LINE);
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A connection that goes on in the next line. */
    void arrow(double x1, double y, double x2) {
        line(x1, y, x2, y);
        line(x2 - 4, y - 4, x2, y);
        line(x2 - 4, y + 4, x2, y);
    }

    /** The name of a part under it. */
    void name(String name, Part part, double middle, double bottom) {
        if (part instanceof Part.Ways) {
            centred(name, NAME, middle, bottom + 12);
        } else {
            turned(name, NAME, ChartStyle.TEXT, middle + 4, bottom + 4, false);
        }
    }

    /** A text around x. */
    void centred(String text, Font font, double x, double baseline) {
        text(text, font, x - length(text, font) / 2, baseline);
    }

    void text(String text, Font font, double x, double baseline) {
        g.setColor(ChartStyle.TEXT);
        g.setFont(font);
        g.drawString(text, (float) x, (float) baseline);
    }

    /** A text that reads upwards, its baseline at x: around y, or ending there. */
    void turned(String text, Font font, Color color, double x, double y, boolean around) {
        double length = length(text, font);
        AffineTransform before = g.getTransform();
        g.translate(x, around ? y + length / 2 : y + length);
        g.rotate(-Math.PI / 2);
        g.setColor(color);
        g.setFont(font);
        g.drawString(text, 0, 0);
        g.setTransform(before);
    }
}
