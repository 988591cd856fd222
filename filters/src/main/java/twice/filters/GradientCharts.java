package twice.filters;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import twice.convolution.charts.ChartStyle;
import twice.filters.gradient.AngularError;

/** What gradients get wrong. */
public final class GradientCharts {

    /** Pixels from crest to crest: fine detail, of the size of what a photograph still shows. */
    private static final double WAVELENGTH = 8;

    private static final List<Operator> OPERATORS =
            List.of(Operator.ROBERTS, Operator.PREWITT, Operator.SOBEL, Operator.SCHARR);

    private GradientCharts() {}

    /** Each operator's error over the direction in which a wave runs. */
    public static JFreeChart angularError() {
        NumberAxis direction =
                ChartStyle.axis(new NumberAxis("direction of the wave (degrees; 0 is right, 90 is down)"));
        direction.setRange(0, 90);
        direction.setTickUnit(new NumberTickUnit(15));
        NumberAxis error = ChartStyle.numbers("error of the operator's direction (degrees)");
        XYPlot plot = new XYPlot(null, direction, error, null);
        for (int i = 0; i < OPERATORS.size(); i++) {
            Operator operator = OPERATORS.get(i);
            double[] x = new double[361];
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                x[k] = k / 4.0;
                y[k] = AngularError.degrees(operator, x[k], WAVELENGTH);
            }
            plot.setDataset(i, ChartStyle.series(name(operator), x, y));
            // Roberts' curve lies under Sobel's.
            float width = operator == Operator.ROBERTS ? 5f : 1.8f;
            plot.setRenderer(i, ChartStyle.line(ChartStyle.color(i), width, 0));
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartStyle.grid(plot);
        String title = String.format(
                Locale.ROOT,
                "Scharr's directions are wrong by %.2f° at most, Sobel's by %.1f°, Prewitt's by %.1f°",
                AngularError.largest(Operator.SCHARR, WAVELENGTH),
                AngularError.largest(Operator.SOBEL, WAVELENGTH),
                AngularError.largest(Operator.PREWITT, WAVELENGTH));
        return ChartStyle.chart(
                title,
                "on a sine of 8 pixels from crest to crest; on a ramp none errs; Roberts and Sobel agree",
                plot,
                true);
    }

    private static String name(Operator operator) {
        return operator.name().charAt(0) + operator.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
