package twice.convolution.seeing;

import java.util.ArrayList;
import java.util.List;
import twice.convolution.BorderNames;
import twice.convolution.Settings;

/** Every product of one output value, a line each, and their sum. */
public final class Explanation {

    private Explanation() {}

    /** The lines for the output in that row and column; a matrix of one row has its places named by column alone. */
    public static List<String> of(Arithmetic arithmetic, int r, int c) {
        boolean plane = arithmetic.inputRows() > 1 || arithmetic.kernel().rows() > 1;
        List<Term> terms = arithmetic.terms(r, c);
        List<String> weights = terms.stream()
                .map(t -> "k" + place(plane, t.i(), t.j()) + " * x" + place(plane, t.row(), t.column()))
                .toList();
        List<String> factors = terms.stream()
                .map(t -> factor(t.weight()) + " * " + factor(t.value()))
                .toList();
        List<String> products =
                terms.stream().map(t -> Numbers.exact(t.product())).toList();

        List<String> lines = new ArrayList<>();
        lines.add("output" + place(plane, r, c) + " = the sum of " + formula(arithmetic, plane, r, c));
        for (int t = 0; t < terms.size(); t++) {
            String line = "  " + Numbers.left(weights.get(t), Numbers.widest(weights)) + " = "
                    + Numbers.left(factors.get(t), Numbers.widest(factors)) + " = "
                    + Numbers.right(products.get(t), Numbers.widest(products))
                    + beyond(arithmetic.settings(), plane, terms.get(t));
            lines.add(line);
        }
        lines.add("sum = " + Numbers.exact(arithmetic.sum(r, c)));
        return lines;
    }

    private static String formula(Arithmetic arithmetic, boolean plane, int r, int c) {
        Settings settings = arithmetic.settings();
        // Where the weight k[0,0] lies; from there a convolution walks against the kernel's direction.
        boolean correlate = settings.correlate();
        int row = arithmetic.top(r) + (correlate ? 0 : arithmetic.kernel().rows() - 1);
        int column = arithmetic.left(c) + (correlate ? 0 : arithmetic.kernel().columns() - 1);
        String sign = correlate ? " + " : " - ";
        return plane ? "k[i,j] * x[" + row + sign + "i, " + column + sign + "j]" : "k[j] * x[" + column + sign + "j]";
    }

    private static String place(boolean plane, int row, int column) {
        return plane ? "[" + row + "," + column + "]" : "[" + column + "]";
    }

    private static String factor(double value) {
        String exact = Numbers.exact(value);
        return value < 0 ? "(" + exact + ")" : exact;
    }

    private static String beyond(Settings settings, boolean plane, Term term) {
        if (!term.isBorder()) {
            return "";
        }
        String border = "   beyond the edge: " + BorderNames.id(settings.border());
        return term.isConstant()
                ? border + " " + Numbers.exact(settings.borderValue())
                : border + " shows x" + place(plane, term.sourceRow(), term.sourceColumn());
    }
}
