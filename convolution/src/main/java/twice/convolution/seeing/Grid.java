package twice.convolution.seeing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/**
 * Cells in rows and columns on a picture.
 *
 * @param x left edge in pixels
 * @param y upper edge
 * @param width of a cell
 * @param height of a cell
 */
record Grid(int x, int y, int width, int height) {

    private static final Color LINE = new Color(0xBBBBBB);
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final BasicStroke THICK = new BasicStroke(3);

    /** A cell's ground and edge. */
    void cell(Graphics2D graphics, int row, int column, Color ground) {
        graphics.setPaint(ground);
        graphics.fillRect(x + column * width, y + row * height, width, height);
        graphics.setStroke(THIN);
        graphics.setPaint(LINE);
        graphics.drawRect(x + column * width, y + row * height, width, height);
    }

    /** Text in the middle of a cell, {@code rise} pixels above it, in letters as small as need be. */
    void text(Graphics2D graphics, int row, int column, String text, Font font, Color color, int rise) {
        Font fitting = font;
        while (graphics.getFontMetrics(fitting).stringWidth(text) > width - 4 && fitting.getSize() > 8) {
            fitting = fitting.deriveFont(fitting.getSize2D() - 1);
        }
        graphics.setFont(fitting);
        graphics.setPaint(color);
        FontMetrics metrics = graphics.getFontMetrics();
        int left = x + column * width + (width - metrics.stringWidth(text)) / 2 + 1;
        int base = y + row * height + (height + metrics.getAscent() - metrics.getDescent()) / 2 + 1 - rise;
        graphics.drawString(text, left, base);
    }

    /** A thick frame around some cells. */
    void frame(Graphics2D graphics, int row, int column, int rows, int columns, Color color) {
        graphics.setStroke(THICK);
        graphics.setPaint(color);
        graphics.drawRect(x + column * width, y + row * height, columns * width, rows * height);
    }

    /** A line of text above the first cell. */
    void title(Graphics2D graphics, String text, Font font, Color color) {
        graphics.setFont(font);
        graphics.setPaint(color);
        graphics.drawString(text, x, y - 10);
    }
}
