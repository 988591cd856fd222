package twice.convolution.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.Drawable;

/**
 * Several charts on one sheet, row by row, all of one size.
 *
 * @param columns how many charts stand side by side
 * @param charts at least one
 */
public record Sheet(int columns, List<Drawable> charts) implements Drawable {

    public Sheet {
        charts = List.copyOf(charts);
        if (columns < 1 || charts.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected charts and columns, found " + charts.size() + " in " + columns);
        }
    }

    /** How many charts stand one above the other. */
    public int rows() {
        return (charts.size() + columns - 1) / columns;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setPaint(Color.WHITE);
        graphics.fill(area);
        double width = area.getWidth() / columns;
        double height = area.getHeight() / rows();
        for (int i = 0; i < charts.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            double x = area.getX() + column * width;
            double y = area.getY() + row * height;
            charts.get(i).draw(graphics, new Rectangle2D.Double(x, y, width, height));
        }
    }
}
