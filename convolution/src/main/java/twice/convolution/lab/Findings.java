package twice.convolution.lab;

import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.ui.Drawable;

/**
 * What an experiment found.
 *
 * @param lines the numbers, a row a line
 * @param chart draws them; asked only if somebody wants to see
 * @param width of the chart, as {@code height}
 * @param summary pairs of key=value
 */
record Findings(List<String> lines, Supplier<Drawable> chart, int width, int height, String summary) {

    /** Numbers of one line, in Java's shortest form, single blanks between. */
    static String line(double... numbers) {
        StringBuilder line = new StringBuilder();
        for (double number : numbers) {
            line.append(line.length() == 0 ? "" : " ").append(number);
        }
        return line.toString();
    }
}
