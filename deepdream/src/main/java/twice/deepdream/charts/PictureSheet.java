package twice.deepdream.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.charts.ChartStyle;
import twice.deepdream.Size;

/**
 * Rows of pictures with words under them.
 *
 * @param title what they show
 * @param smallPrint a line under it
 * @param scale units for each pixel
 * @param rows from the top down
 */
public record PictureSheet(String title, String smallPrint, double scale, List<Row> rows) implements Drawable {

    /**
     * Pictures of one size side by side.
     *
     * @param label what stands left of them, lines apart by '\n', or nothing
     */
    public record Row(String label, List<Tile> tiles) {}

    /**
     * A picture.
     *
     * @param caption what stands under it, lines apart by '\n'
     * @param seen a part of the picture that is outlined, in its middle, or all of it if it is larger
     */
    public record Tile(Image image, String caption, Optional<Size> seen) {}

    private static final int GAP = 8;
    private static final int HEAD = 58;
    private static final int LINE = 14;
    private static final int MARGIN = 14;
    private static final double LETTER = 6.4;
    private static final double NARROW = 5.6;

    public PictureSheet {
        rows = List.copyOf(rows);
    }

    /** Units across. */
    public int width() {
        int pictures = rows.stream()
                .mapToInt(row -> row.tiles().size() * (tileWidth() + GAP))
                .max()
                .orElseThrow();
        return Math.max((int) (NARROW * smallPrint.length()), indent() + pictures) + 2 * MARGIN;
    }

    /** Units down. */
    public int height() {
        return HEAD + rows.stream().mapToInt(this::height).sum() + MARGIN;
    }

    private int height(Row row) {
        int lines = row.tiles().stream()
                .mapToInt(tile -> tile.caption().split("\n", -1).length)
                .max()
                .orElseThrow();
        return tileHeight() + LINE * lines + GAP;
    }

    private int tileWidth() {
        return (int) Math.ceil(scale * rows.get(0).tiles().get(0).image().columns());
    }

    private int tileHeight() {
        return (int) Math.ceil(scale * rows.get(0).tiles().get(0).image().rows());
    }

    private int indent() {
        int longest = rows.stream()
                .flatMap(row -> row.label().lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest == 0 ? 0 : (int) (LETTER * longest) + GAP;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setPaint(Color.WHITE);
        g.fill(area);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        // Few pixels are shown as the squares they are, many are smoothed.
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale > 1
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setPaint(ChartStyle.TEXT);
        g.setFont(ChartStyle.TITLE);
        g.drawString(title, MARGIN, 24);
        g.setFont(ChartStyle.SMALL);
        g.drawString(smallPrint, MARGIN, 44);
        int y = HEAD;
        for (Row row : rows) {
            words(g, row.label(), MARGIN, y);
            int x = MARGIN + indent();
            for (Tile tile : row.tiles()) {
                draw(g, tile, x, y);
                x += tileWidth() + GAP;
            }
            y += height(row);
        }
    }

    private void draw(Graphics2D g, Tile tile, int x, int y) {
        Rectangle2D frame = new Rectangle2D.Double(x, y, tileWidth(), tileHeight());
        g.drawImage(pixels(tile.image()), x, y, tileWidth(), tileHeight(), null);
        g.setPaint(Color.LIGHT_GRAY);
        g.setStroke(new BasicStroke(0.6f));
        g.draw(frame);
        tile.seen().ifPresent(seen -> {
            double width = seen.columns() * scale;
            double height = seen.rows() * scale;
            Rectangle2D box = new Rectangle2D.Double(
                            frame.getCenterX() - width / 2, frame.getCenterY() - height / 2, width, height)
                    .createIntersection(frame);
            g.setPaint(Color.WHITE);
            g.setStroke(new BasicStroke(3.4f));
            g.draw(box);
            g.setPaint(ChartStyle.color(1));
            g.setStroke(new BasicStroke(1.8f));
            g.draw(box);
        });
        words(g, tile.caption(), x, y + tileHeight());
    }

    private static void words(Graphics2D g, String words, int x, int y) {
        g.setPaint(ChartStyle.TEXT);
        String[] lines = words.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            g.drawString(lines[line], x, y + LINE * (line + 1) - 1);
        }
    }

    private static BufferedImage pixels(Image image) {
        BufferedImage pixels = new BufferedImage(image.columns(), image.rows(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < image.rows() * image.columns(); i++) {
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                Plane plane = image.planes().get(image.isGray() ? 0 : c);
                rgb = rgb << 8 | (int) Math.max(0, Math.min(255, plane.values()[i] + 0.5f));
            }
            pixels.setRGB(i % image.columns(), i / image.columns(), rgb);
        }
        return pixels;
    }
}
