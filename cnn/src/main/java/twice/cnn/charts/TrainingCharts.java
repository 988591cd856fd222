package twice.cnn.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Drawable;
import twice.cnn.train.EpochResult;
import twice.convolution.charts.ChartStyle;
import twice.convolution.charts.Sheet;

/** Curves of a training: loss and accuracy by epoch, of the images trained on and of others. */
public final class TrainingCharts {

    /** For which they are made. */
    public static final int WIDTH = 900;

    /** For which they are made. */
    public static final int HEIGHT = 360;

    private static final double PERCENT = 100;

    private TrainingCharts() {}

    /**
     * Both curves side by side.
     *
     * @param held whether the other images are held-back training images, and not the test images
     */
    public static Drawable curves(List<EpochResult> history, String what, boolean held) {
        String others = held ? "held-back images" : "test images";
        EpochResult last = history.isEmpty() ? new EpochResult(0, 0, 0, 0, 0) : history.get(history.size() - 1);
        String found = String.format(
                Locale.ROOT,
                "%s: %.2f %% right on %s after %d epochs",
                what,
                PERCENT * last.accuracy(),
                others,
                last.epoch());
        return new Sheet(
                2,
                List.of(
                        chart(history, "Loss", others, "cross-entropy", EpochResult::loss, EpochResult::heldLoss, ""),
                        chart(
                                history,
                                "Accuracy",
                                others,
                                "right answers (%)",
                                result -> PERCENT * result.trainingAccuracy(),
                                result -> PERCENT * result.accuracy(),
                                found)));
    }

    private static JFreeChart chart(
            List<EpochResult> history,
            String title,
            String others,
            String unit,
            ToDoubleFunction<EpochResult> training,
            ToDoubleFunction<EpochResult> other,
            String smallPrint) {
        double[] epochs = history.stream().mapToDouble(EpochResult::epoch).toArray();
        NumberAxis x = ChartStyle.numbers("epoch");
        x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        if (epochs.length > 0) {
            x.setRange(0.5, epochs[epochs.length - 1] + 0.5);
        }
        XYPlot plot = new XYPlot(null, x, ChartStyle.numbers(unit), null);
        ChartStyle.grid(plot);
        List<ToDoubleFunction<EpochResult>> curves = List.of(training, other);
        List<String> names = List.of("training, as shown", others);
        for (int c = 0; c < curves.size(); c++) {
            plot.setDataset(
                    c,
                    ChartStyle.series(
                            names.get(c),
                            epochs,
                            history.stream().mapToDouble(curves.get(c)).toArray()));
            plot.setRenderer(c, ChartStyle.line(ChartStyle.color(c), 1.8f, history.size() > 40 ? 0 : 6));
        }
        return ChartStyle.chart(title, smallPrint, plot, true);
    }
}
