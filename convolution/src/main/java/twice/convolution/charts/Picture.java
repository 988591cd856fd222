package twice.convolution.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import twice.convolution.Image;
import twice.convolution.Plane;

/** An image in a chart's frame, as large as fits, its pixels square. */
public final class Picture {

    /** Longer sides are made shorter by leaving pixels out: nobody sees more of them in a chart. */
    private static final int LONGEST_SIDE = 1600;

    private Picture() {}

    /**
     * An image whose values between {@code low} and {@code high} are shown from black to white.
     *
     * @param smallPrint a line under the title
     */
    public static JFreeChart of(Image image, double low, double high, String title, String smallPrint) {
        return ChartStyle.chart(title, smallPrint, new PicturePlot(shown(image, low, high)), false);
    }

    private static BufferedImage shown(Image image, double low, double high) {
        int step = (Math.max(image.rows(), image.columns()) - 1) / LONGEST_SIDE + 1;
        int rows = (image.rows() - 1) / step + 1;
        int columns = (image.columns() - 1) / step + 1;
        BufferedImage shown = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    Plane plane = image.planes().get(image.isGray() ? 0 : channel);
                    double part = (plane.at(step * r, step * c) - low) / (high - low);
                    rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, part)));
                }
                shown.setRGB(c, r, rgb);
            }
        }
        return shown;
    }

    /** The plot that JFreeChart lacks: nothing but an image. */
    private static final class PicturePlot extends Plot {

        private static final long serialVersionUID = 1L;

        private final transient BufferedImage image;

        PicturePlot(BufferedImage image) {
            this.image = image;
        }

        @Override
        public String getPlotType() {
            return "picture";
        }

        @Override
        public void draw(
                Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
            getInsets().trim(area);
            double scale = Math.min(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
            int width = (int) Math.max(1, scale * image.getWidth());
            int height = (int) Math.max(1, scale * image.getHeight());
            // Few pixels are shown as the squares they are, many are smoothed.
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    scale > 2
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(
                    image,
                    (int) (area.getX() + (area.getWidth() - width) / 2),
                    (int) (area.getY() + (area.getHeight() - height) / 2),
                    width,
                    height,
                    null);
        }
    }
}
