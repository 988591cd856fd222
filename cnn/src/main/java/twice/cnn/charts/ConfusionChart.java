package twice.cnn.charts;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import twice.cnn.train.Evaluation;
import twice.convolution.charts.ChartStyle;

/**
 * The confusion matrix: a row for each class, a column for each answer, counts in the cells. Right answers are blue, wrong ones
 * orange, the darker the larger their part of the class.
 */
public final class ConfusionChart {

    /** For which it is made. */
    public static final int WIDTH = 720;

    /** For which it is made. */
    public static final int HEIGHT = 680;

    /** With more classes numbers have no room in their cells. */
    private static final int MOST_NUMBERS = 25;

    private ConfusionChart() {}

    /** The matrix of an evaluation. */
    public static JFreeChart of(Evaluation evaluation, List<String> classes, String what) {
        int n = classes.size();
        double[] x = new double[n * n];
        double[] y = new double[n * n];
        double[] part = new double[n * n];
        List<XYTextAnnotation> numbers = new ArrayList<>();
        for (int i = 0; i < n * n; i++) {
            int own = i / n;
            int answer = i % n;
            int count = evaluation.confusion()[own][answer];
            int all = 0;
            for (int each : evaluation.confusion()[own]) {
                all += each;
            }
            x[i] = answer;
            y[i] = own;
            // A few wrong ones among a thousand right ones must be seen: the root brings small parts forward.
            double shade = all == 0 ? 0 : Math.sqrt((double) count / all);
            part[i] = own == answer ? shade : -shade;
            if (count > 0 && n <= MOST_NUMBERS) {
                XYTextAnnotation number = new XYTextAnnotation(Integer.toString(count), answer, own);
                number.setFont(ChartStyle.SMALL);
                number.setPaint(shade > 0.6 ? Color.WHITE : ChartStyle.TEXT);
                numbers.add(number);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("images", new double[][] {x, y, part});
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Shades());
        XYPlot plot = new XYPlot(data, axis("answer", classes), axis("class", classes), renderer);
        plot.getRangeAxis().setInverted(true);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        numbers.forEach(plot::addAnnotation);
        int wrong = evaluation.mistakes().size();
        String title = String.format(Locale.ROOT, "%.2f %% right", 100 * evaluation.accuracy());
        String smallPrint = what + ": " + wrong + " wrong answers in " + evaluation.images() + " images";
        return ChartStyle.chart(title, smallPrint, plot, false);
    }

    private static SymbolAxis axis(String label, List<String> classes) {
        SymbolAxis axis = ChartStyle.axis(new SymbolAxis(label, classes.toArray(String[]::new)));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, classes.size() - 0.5);
        axis.setVerticalTickLabels(false);
        return axis;
    }

    /** White at 0, blue towards 1, orange towards −1. */
    private static final class Shades implements PaintScale {

        @Override
        public double getLowerBound() {
            return -1;
        }

        @Override
        public double getUpperBound() {
            return 1;
        }

        @Override
        public Paint getPaint(double value) {
            Color full = ChartStyle.color(value > 0 ? 0 : 1);
            double part = Math.min(1, Math.abs(value));
            return new Color(
                    (int) Math.round(255 + part * (full.getRed() - 255)),
                    (int) Math.round(255 + part * (full.getGreen() - 255)),
                    (int) Math.round(255 + part * (full.getBlue() - 255)));
        }
    }
}
