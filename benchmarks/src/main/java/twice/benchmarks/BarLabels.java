package twice.benchmarks;

import java.util.Locale;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Behind each bar: its time, the error, and how many times faster than the yardstick. */
record BarLabels(Ladder ladder) implements CategoryItemLabelGenerator {

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
        Ladder.Row bar = ladder.rows().get(column);
        Ladder.Row yardstick = ladder.yardstick();
        double milliseconds = bar.measured().milliseconds();
        int decimals = Math.min(6, Math.max(0, 2 - (int) Math.floor(Math.log10(milliseconds))));
        String time = number(milliseconds, decimals);
        if (bar.measured().error() > 0) {
            time += " ± " + number(bar.measured().error(), decimals);
        }
        double gain = yardstick.measured().milliseconds() / milliseconds;
        return bar.equals(yardstick)
                ? time + " ms"
                : time + " ms  ×" + number(gain, gain >= 10 ? 0 : gain >= 1 ? 1 : 2);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
        return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
        return ladder.rows().get(column).rung().name();
    }
}
