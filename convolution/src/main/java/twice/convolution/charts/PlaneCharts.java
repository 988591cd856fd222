package twice.convolution.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jfree.chart.JFreeChart;
import twice.convolution.Image;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/** A matrix or an image, the kernel, and what they give. */
public final class PlaneCharts {

    /** Smaller matrices are shown with their numbers, larger ones as pictures. */
    private static final int NUMBERED = 16;

    private PlaneCharts() {}

    /**
     * Input, kernel and result side by side.
     *
     * @param isPicture whether the input's values are those of an image, 0…255, rather than a matrix of anything
     */
    public static Sheet convolution(Image input, Kernel kernel, Image result, boolean isPicture) {
        return new Sheet(
                3,
                List.of(
                        panel(input, isPicture, "Input"),
                        HeatMap.kernel(kernel, "Kernel"),
                        panel(result, isPicture, "Result")));
    }

    private static JFreeChart panel(Image image, boolean isPicture, String title) {
        if (!isPicture && Math.max(image.rows(), image.columns()) <= NUMBERED) {
            return HeatMap.plane(image.planes().get(0), title);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Plane plane : image.planes()) {
            for (float value : plane.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        String size = image.rows() + " × " + image.columns() + ", " + number(low) + " … " + number(high);
        if (isPicture) {
            return Picture.of(image, 0, 255, title, size + (low < 0 || high > 255 ? ", shown from 0 to 255" : ""));
        }
        return Picture.of(image, low, high > low ? high : low + 1, title, size + ", from black to white");
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }
}
