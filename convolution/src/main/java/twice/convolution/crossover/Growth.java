package twice.convolution.crossover;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** How fast times grow with a size: the slope of a line on logarithmic axes, which is the exponent of a power. */
public final class Growth {

    /** A line through two points is no finding. */
    private static final int FEWEST = 3;

    private Growth() {}

    /**
     * The exponent e of the power sizeᵉ that is nearest to the measurements of one rung, by least squares of logarithms over
     * the larger half of the sizes, where fixed costs weigh little; empty for fewer than {@value #FEWEST} measurements.
     */
    public static OptionalDouble exponent(List<Measured> rows) {
        if (rows.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        List<Measured> larger = rows.stream()
                .sorted(Comparator.comparingInt(Measured::size))
                .skip(Math.min(rows.size() / 2, rows.size() - FEWEST))
                .toList();
        double meanX = larger.stream()
                .mapToDouble(row -> Math.log(row.size()))
                .average()
                .orElseThrow();
        double meanY = larger.stream()
                .mapToDouble(row -> Math.log(row.value()))
                .average()
                .orElseThrow();
        double products = 0;
        double squares = 0;
        for (Measured row : larger) {
            double x = Math.log(row.size()) - meanX;
            products += x * (Math.log(row.value()) - meanY);
            squares += x * x;
        }
        return OptionalDouble.of(products / squares);
    }
}
