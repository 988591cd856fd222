package twice.cnn.chapter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import twice.convolution.charts.ChartStyle;

/**
 * Rows of small pictures.
 *
 * @param title what they show
 * @param smallPrint a line under it
 * @param indent room for the rows' labels
 * @param rows from the top down
 */
record TileSheet(String title, String smallPrint, int indent, List<Row> rows) implements Drawable {

    /**
     * Small pictures side by side.
     *
     * @param label what stands left of them, lines apart by '\n'
     * @param scale units for each of their numbers
     * @param tiles all of one size
     */
    record Row(String label, int scale, List<Tile> tiles) {

        int width() {
            return tiles.stream().mapToInt(tile -> tile.columns() * scale + GAP).sum();
        }

        int height() {
            boolean captions = tiles.stream().anyMatch(tile -> !tile.caption().isEmpty());
            return tiles.get(0).rows() * scale + (captions ? CAPTION : GAP);
        }
    }

    private static final int GAP = 6;
    private static final int CAPTION = 24;
    private static final int HEAD = 58;
    private static final int LINE = 14;
    private static final int MARGIN = 14;

    int width() {
        return indent + 2 * MARGIN + rows.stream().mapToInt(Row::width).max().orElseThrow();
    }

    int height() {
        return HEAD + rows.stream().mapToInt(Row::height).sum() + MARGIN;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setPaint(Color.WHITE);
        g.fill(area);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.setPaint(ChartStyle.TEXT);
        g.setFont(ChartStyle.TITLE);
        g.drawString(title, MARGIN, 24);
        g.setFont(ChartStyle.SMALL);
        g.drawString(smallPrint, MARGIN, 44);
        int y = HEAD;
        for (Row row : rows) {
            draw(g, row, y);
            y += row.height();
        }
    }

    private void draw(Graphics2D g, Row row, int y) {
        String[] lines = row.label().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            g.drawString(lines[line], MARGIN, y + LINE * (line + 1) - 2);
        }
        int x = MARGIN + indent;
        for (Tile tile : row.tiles()) {
            int width = tile.columns() * row.scale();
            int height = tile.rows() * row.scale();
            g.drawImage(tile.picture(), x, y, width, height, null);
            g.setPaint(Color.LIGHT_GRAY);
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Rectangle2D.Double(x, y, width, height));
            g.setPaint(ChartStyle.TEXT);
            g.drawString(tile.caption(), x, y + height + LINE - 1);
            x += width + GAP;
        }
    }
}
