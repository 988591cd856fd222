package twice.convolution.seeing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;

/**
 * A convolution as it would be worked out by hand, value by value, for those who want to see it. A signal is a matrix of
 * one row.
 */
public final class Arithmetic {

    private final int inputRows;
    private final int inputColumns;
    private final IntToDoubleFunction values;
    private final boolean inFloat;
    private final Kernel kernel;
    private final Settings settings;
    private final int rows;
    private final int columns;

    private Arithmetic(
            int inputRows,
            int inputColumns,
            IntToDoubleFunction values,
            boolean inFloat,
            Kernel kernel,
            Settings settings) {
        this.inputRows = inputRows;
        this.inputColumns = inputColumns;
        this.values = values;
        this.inFloat = inFloat;
        this.kernel = kernel;
        this.settings = settings;
        rows = OutputSize.of(inputRows, kernel.rows(), settings, "rows");
        boolean signal = inputRows == 1 && kernel.rows() == 1;
        columns = OutputSize.of(inputColumns, kernel.columns(), settings, signal ? "values" : "columns");
    }

    /** The arithmetic of a plane, whose results are rounded to float. */
    public static Arithmetic of(Plane plane, Kernel kernel, Settings settings) {
        return new Arithmetic(plane.rows(), plane.columns(), i -> plane.values()[i], true, kernel, settings);
    }

    /** The arithmetic of a signal. */
    public static Arithmetic of(double[] signal, double[] kernel, Settings settings) {
        Kernel row = new Kernel(1, kernel.length, kernel);
        return new Arithmetic(1, signal.length, i -> signal[i], false, row, settings);
    }

    int inputRows() {
        return inputRows;
    }

    int inputColumns() {
        return inputColumns;
    }

    Kernel kernel() {
        return kernel;
    }

    Settings settings() {
        return settings;
    }

    /** Rows of the result. */
    public int rows() {
        return rows;
    }

    /** Columns of the result. */
    public int columns() {
        return columns;
    }

    /** The kernel as it is laid on the input, in the input's own direction: turned, unless this is a correlation. */
    Kernel laidOn() {
        return settings.correlate() ? kernel : kernel.turned();
    }

    /** The input's row on which the upper row of the laid-on kernel lies for that row of the result. */
    int top(int r) {
        return settings.stride() * r + settings.mode().offset(kernel.rows()) - (kernel.rows() - 1);
    }

    /** The input's column on which the left column of the laid-on kernel lies for that column of the result. */
    int left(int c) {
        return settings.stride() * c + settings.mode().offset(kernel.columns()) - (kernel.columns() - 1);
    }

    /** What stands at a place of the input or beyond its edge, without a weight. */
    Term at(int row, int column) {
        return term(0, 0, 1, row, column);
    }

    /** The products of an output value, in the order of the formula's two sums. */
    List<Term> terms(int r, int c) {
        List<Term> terms = new ArrayList<>();
        int lastRow = kernel.rows() - 1;
        int lastColumn = kernel.columns() - 1;
        for (int i = 0; i <= lastRow; i++) {
            for (int j = 0; j <= lastColumn; j++) {
                int weightRow = settings.correlate() ? lastRow - i : i;
                int weightColumn = settings.correlate() ? lastColumn - j : j;
                terms.add(term(
                        weightRow,
                        weightColumn,
                        kernel.at(weightRow, weightColumn),
                        top(r) + lastRow - i,
                        left(c) + lastColumn - j));
            }
        }
        return terms;
    }

    private Term term(int i, int j, double weight, int row, int column) {
        int sourceRow = settings.border().index(row, inputRows);
        int sourceColumn = settings.border().index(column, inputColumns);
        boolean outside = sourceRow == Border.OUTSIDE || sourceColumn == Border.OUTSIDE;
        double value = outside ? settings.borderValue() : values.applyAsDouble(sourceRow * inputColumns + sourceColumn);
        return new Term(i, j, weight, row, column, sourceRow, sourceColumn, value);
    }

    /** The sum of those products, added up in their order; as a float for planes. */
    public double sum(int r, int c) {
        double sum = 0;
        for (Term term : terms(r, c)) {
            sum += term.product();
        }
        return inFloat ? (float) sum : sum;
    }
}
