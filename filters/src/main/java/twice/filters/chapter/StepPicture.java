package twice.filters.chapter;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Plane;
import twice.convolution.charts.ChartStyle;
import twice.convolution.charts.Sheet;
import twice.filters.Bilateral;
import twice.filters.BilateralAlgorithm;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;
import twice.filters.MedianAlgorithm;
import twice.filters.Window;
import twice.filters.noise.GaussianNoise;

/** One row across an edge: what smoothing makes of the step, and of the noise on it. */
final class StepPicture {

    private static final int ROWS = 21;
    private static final int COLUMNS = 48;
    private static final float DARK = 60;
    private static final float BRIGHT = 190;

    private StepPicture() {}

    /** A panel for each filter, the noisy row behind each. */
    static Sheet of() {
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % COLUMNS < COLUMNS / 2 ? DARK : BRIGHT;
        }
        Plane clean = new Plane(ROWS, COLUMNS, values);
        Plane noisy = new GaussianNoise(15, false).add(clean, Canvas.SEED);
        List<Drawable> panels = new ArrayList<>();
        panels.add(panel("Gaussian, σ 2", 0, clean, noisy, GaussianAlgorithm.NAIVE.create(new Gaussian(2))));
        panels.add(panel("median 7 × 7", 1, clean, noisy, MedianAlgorithm.NAIVE.create(new Window(7))));
        panels.add(panel("bilateral 9", 2, clean, noisy, BilateralAlgorithm.NAIVE.create(new Bilateral(9, 60, 3))));
        return new Sheet(panels.size(), panels);
    }

    private static Drawable panel(String title, int color, Plane clean, Plane noisy, Filter filter) {
        NumberAxis x = ChartStyle.numbers("column");
        NumberAxis y = ChartStyle.numbers("gray");
        y.setRange(0, 255);
        XYPlot plot = new XYPlot(null, x, y, null);
        ChartStyle.grid(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        Plane filtered = filter.apply(noisy, FilterSettings.DEFAULT);
        plot.setDataset(0, ChartStyle.series("noisy", columns(), row(noisy)));
        plot.setRenderer(0, ChartStyle.line(new Color(0xB0B0B0), 0, 5));
        plot.setDataset(1, ChartStyle.series("clean", columns(), row(clean)));
        plot.setRenderer(1, ChartStyle.line(new Color(0x777777), 1, 0));
        plot.setDataset(2, ChartStyle.series(title, columns(), row(filtered)));
        plot.setRenderer(2, ChartStyle.line(ChartStyle.color(color), 2, 5));
        return ChartStyle.chart(title, "", plot, false);
    }

    private static double[] columns() {
        double[] columns = new double[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            columns[c] = c;
        }
        return columns;
    }

    private static double[] row(Plane x) {
        double[] row = new double[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            row[c] = x.at(ROWS / 2, c);
        }
        return row;
    }
}
