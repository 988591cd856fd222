package twice.cnn.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.Drawable;
import twice.convolution.charts.ChartStyle;

/**
 * How the packed matrix product cuts its matrices: B stands above C and A left of it, so that a row of A and a column of B
 * meet where their sum goes. Drawn for {@value #WIDTH} × {@value #HEIGHT}.
 */
public final class GemmPicture implements Drawable {

    /** Units across. */
    public static final int WIDTH = 1000;

    /** Units down. */
    public static final int HEIGHT = 420;

    private static final int LEFT_OF_A = 50;
    private static final int LEFT_OF_C = 240;
    private static final int TOP_OF_B = 40;
    private static final int TOP_OF_C = 220;
    private static final int M = 180;
    private static final int N = 280;
    private static final int K = 150;

    /** A block of the sum, a strip of columns, a panel's rows and columns; places count from a matrix's corner. */
    private static final int BLOCK = 50;

    private static final int STRIP = 96;
    private static final int ROWS = 15;
    private static final int COLUMNS = 24;
    private static final int ROW_OF_TILE = 90;
    private static final int COLUMN_OF_STRIP = 96;
    private static final int COLUMN_OF_TILE = COLUMN_OF_STRIP + 48;

    private static final int LEGEND = 560;
    private static final Color REST = new Color(0xEEEEEE);

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fill(area);
        matrix(g, "A", "m × k", LEFT_OF_A, TOP_OF_C, K, M);
        matrix(g, "B", "k × n", LEFT_OF_C, TOP_OF_B, N, K);
        matrix(g, "C", "m × n", LEFT_OF_C, TOP_OF_C, N, M);
        Color strip = light(ChartStyle.color(0));
        Color panels = ChartStyle.color(0);
        Color block = light(ChartStyle.color(2));
        Color rows = ChartStyle.color(2);
        Color tile = ChartStyle.color(1);
        fill(g, block, LEFT_OF_A + BLOCK, TOP_OF_C, BLOCK, M);
        fill(g, rows, LEFT_OF_A + BLOCK, TOP_OF_C + ROW_OF_TILE, BLOCK, ROWS);
        fill(g, strip, LEFT_OF_C + COLUMN_OF_STRIP, TOP_OF_B + BLOCK, STRIP, BLOCK);
        fill(g, panels, LEFT_OF_C + COLUMN_OF_TILE, TOP_OF_B + BLOCK, COLUMNS, BLOCK);
        fill(g, strip, LEFT_OF_C + COLUMN_OF_STRIP, TOP_OF_C, STRIP, M);
        fill(g, tile, LEFT_OF_C + COLUMN_OF_TILE, TOP_OF_C + ROW_OF_TILE, COLUMNS, ROWS);
        legend(g, 0, tile, "a tile of C: 6 rows × 2 vectors", "stays in registers while a block of the sum goes by");
        legend(g, 1, rows, "a panel of A: 6 rows × 256 steps, 6 KB", "first-level cache, for all tiles of the strip");
        legend(g, 2, panels, "a panel of B: 2 vectors × 256 steps, up to 32 KB", "read from one end to the other");
        legend(g, 3, strip, "a strip: up to 256 columns, 256 KB of B", "packed by its thread, second-level cache");
        legend(g, 4, block, "a block of the sum: 256 steps of all of A", "packed once, comes by once for each strip");
    }

    private static void matrix(Graphics2D g, String name, String sizes, int x, int y, int width, int height) {
        g.setColor(REST);
        g.fill(new Rectangle2D.Double(x, y, width, height));
        g.setColor(ChartStyle.TEXT);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(x, y, width, height));
        g.setFont(ChartStyle.SMALL.deriveFont(14f));
        g.drawString(name + "   " + sizes, x, y - 8);
    }

    private static void fill(Graphics2D g, Color color, int x, int y, int width, int height) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static void legend(Graphics2D g, int line, Color color, String what, String where) {
        int y = TOP_OF_B + 10 + 70 * line;
        fill(g, color, LEGEND, y, 24, 24);
        g.setColor(ChartStyle.TEXT);
        g.setFont(ChartStyle.SMALL.deriveFont(14f));
        g.drawString(what, LEGEND + 36, y + 10);
        g.setFont(ChartStyle.SMALL.deriveFont(12f));
        g.drawString(where, LEGEND + 36, y + 28);
    }

    private static Color light(Color color) {
        return new Color((255 + color.getRed()) / 2, (255 + color.getGreen()) / 2, (255 + color.getBlue()) / 2);
    }
}
