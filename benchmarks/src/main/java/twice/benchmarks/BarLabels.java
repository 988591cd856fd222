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
        int decimals = decimals(milliseconds, 3);
        String time = number(milliseconds, decimals);
        double error = bar.measured().error();
        if (error > 0) {
            time += " ± " + number(error, Math.max(decimals, decimals(error, 1)));
        }
        return bar.equals(yardstick)
                ? time + " ms"
                : time + " ms  ×" + gain(yardstick.measured().milliseconds() / milliseconds);
    }

    /** How many times faster, with as many digits as mean something. */
    static String gain(double gain) {
        return number(gain, gain >= 10 ? 0 : gain >= 1 ? 1 : 2);
    }

    /** Decimals with which a value has that many digits that aren't zeros in front. */
    private static int decimals(double value, int digits) {
        return Math.min(6, Math.max(0, digits - 1 - (int) Math.floor(Math.log10(value))));
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
