package twice.convolution.seeing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import twice.convolution.ConvolutionException;
import twice.convolution.Kernel;

/**
 * The kernel sliding over a small input, a step for each output value: the window, the kernel laid on it, their products,
 * their sum, and the result so far.
 */
public final class Trace {

    /** More steps than these, or a larger kernel, nobody reads. */
    private static final int MOST_STEPS = 400;

    private static final int MOST_WEIGHTS = 81;
    private static final int DIGITS = 6;

    private Trace() {}

    /** Refuses what is too large to be read. */
    public static void check(Arithmetic arithmetic) {
        long steps = (long) arithmetic.rows() * arithmetic.columns();
        int weights = arithmetic.kernel().weights().length;
        if (steps > MOST_STEPS || weights > MOST_WEIGHTS) {
            throw new ConvolutionException("--trace: expected at most " + MOST_STEPS + " output values and "
                    + MOST_WEIGHTS + " weights, found " + arithmetic.rows() + " x " + arithmetic.columns()
                    + " output values and " + weights + " weights");
        }
    }

    /** Hands over the trace line by line; values beyond the edge stand in brackets. */
    public static void write(Arithmetic arithmetic, Consumer<String> lines) {
        check(arithmetic);
        int rows = arithmetic.rows();
        int columns = arithmetic.columns();
        lines.accept("the kernel as it is laid on the input"
                + (arithmetic.settings().correlate() ? ":" : ", turned by 180 degrees:"));
        grid(weights(arithmetic.laidOn())).forEach(line -> lines.accept("  " + line));
        List<List<String>> result = unknown(rows, columns);
        int step = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double sum = arithmetic.sum(r, c);
                result.get(r).set(c, brief(sum));
                lines.accept("");
                lines.accept("step " + ++step + " of " + rows * columns + ": row " + r + ", column " + c);
                step(arithmetic, r, c).forEach(lines);
                lines.accept("  sum = " + brief(sum) + "; the result so far:");
                grid(result).forEach(line -> lines.accept("    " + line));
            }
        }
    }

    /** Window, kernel and products side by side. */
    private static List<String> step(Arithmetic arithmetic, int r, int c) {
        Kernel laidOn = arithmetic.laidOn();
        List<List<String>> window = new ArrayList<>();
        List<List<String>> products = new ArrayList<>();
        for (int i = 0; i < laidOn.rows(); i++) {
            List<String> windowRow = new ArrayList<>();
            List<String> productRow = new ArrayList<>();
            for (int j = 0; j < laidOn.columns(); j++) {
                Term term = arithmetic.at(arithmetic.top(r) + i, arithmetic.left(c) + j);
                String value = brief(term.value());
                windowRow.add(term.isBorder() ? "[" + value + "]" : value);
                productRow.add(brief(laidOn.at(i, j) * term.value()));
            }
            window.add(windowRow);
            products.add(productRow);
        }
        List<String> left = grid(window);
        List<String> middle = grid(weights(laidOn));
        List<String> right = grid(products);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            boolean centre = i == left.size() / 2;
            lines.add("  " + left.get(i) + (centre ? "  *  " : "     ") + middle.get(i) + (centre ? "  =  " : "     ")
                    + right.get(i));
        }
        return lines;
    }

    private static List<List<String>> weights(Kernel kernel) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < kernel.rows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < kernel.columns(); j++) {
                row.add(brief(kernel.at(i, j)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> unknown(int rows, int columns) {
        List<List<String>> unknown = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(".");
            }
            unknown.add(row);
        }
        return unknown;
    }

    /** Lines of cells of one width. */
    private static List<String> grid(List<List<String>> cells) {
        int width = cells.stream().mapToInt(Numbers::widest).max().orElse(0);
        return cells.stream()
                .map(row -> String.join(
                        " ",
                        row.stream().map(cell -> Numbers.right(cell, width)).toList()))
                .toList();
    }

    private static String brief(double value) {
        return Numbers.brief(value, DIGITS);
    }
}
