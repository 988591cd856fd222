package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.ui.Drawable;
import twice.convolution.charts.ChartStyle;
import twice.convolution.charts.Sheet;

/**
 * Right answers against the number of examples, for each way to use what a network knows.
 *
 * @param title of the task
 * @param smallPrint what was learned before, and what is asked
 * @param each the examples of each class
 * @param lines a line a way, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, compared nowhere
record TransferCases(String title, String smallPrint, int[] each, List<Spread.Line> lines) {

    private static final int RUNS = 3;
    private static final double PERCENT = 100;

    /** Trains in all ways with all numbers of examples, some times each. */
    static TransferCases of(String title, String smallPrint, FewExamples task, int... each) {
        List<Spread.Line> lines = new ArrayList<>();
        for (FewExamples.Way way : FewExamples.Way.values()) {
            double[][] right = new double[each.length][RUNS];
            for (int i = 0; i < each.length; i++) {
                for (int run = 0; run < RUNS; run++) {
                    right[i][run] = PERCENT * task.accuracy(way, each[i], 1 + run);
                }
            }
            lines.add(new Spread.Line(way.title, way.color, right));
        }
        return new TransferCases(title, smallPrint, each, lines);
    }

    /** Charts side by side, from the same accuracy on. */
    static Sheet sheet(List<TransferCases> cases, double low) {
        List<Drawable> charts = new ArrayList<>();
        cases.forEach(one -> charts.add(one.chart(low)));
        return new Sheet(charts.size(), charts);
    }

    private JFreeChart chart(double low) {
        double[] x = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            x[i] = each[i];
        }
        LogAxis domain = ChartStyle.decades("examples of each class", 1, 1000);
        domain.setRange(0.8 * x[0], 1.25 * x[x.length - 1]);
        return Spread.chart(title, smallPrint, domain, Curves.numbers("right answers (%)", low, PERCENT + 1), x, lines);
    }
}
