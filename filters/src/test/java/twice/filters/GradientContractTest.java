package twice.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.testing.PlaneComparison;

/** Every rung of the gradient against the naive one, and that against OpenCV and SciPy. */
class GradientContractTest extends FamilyContract<Gradient> {

    @Override
    protected List<? extends Rung<Gradient>> ladder() {
        return List.of(GradientAlgorithm.values());
    }

    /** All but angles, which have a test of their own. */
    @Override
    protected List<Gradient> parameters() {
        List<Gradient> all = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            for (Direction direction : List.of(Direction.X, Direction.Y, Direction.MAGNITUDE)) {
                all.add(new Gradient(operator, direction));
            }
        }
        return all;
    }

    /** Equal for whole numbers, but for the roots of Scharr's squares, which may exceed 2²⁴; else a float's rounding. */
    @Override
    protected double bound(Rung<Gradient> rung, Gradient gradient, PlaneCase one) {
        boolean scharr = gradient.operator() == Operator.SCHARR && gradient.direction() == Direction.MAGNITUDE;
        boolean whole = Stream.of("BYTES", "TIES", "WHOLE").anyMatch(one.name()::startsWith);
        double largest = Math.max(
                PlaneComparison.largest(one.x()), Math.abs(one.settings().borderValue()));
        return whole && !scharr ? 0 : 1e-6 * 32 * largest;
    }

    static List<FilterReference> references() {
        return FilterReference.of("gradient");
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithOpenCv(FilterReference one) {
        Gradient gradient = new Gradient(
                Operator.valueOf(one.options().get("--operator").toUpperCase(Locale.ROOT)),
                Direction.valueOf(
                        one.options().getOrDefault("--direction", "magnitude").toUpperCase(Locale.ROOT)));
        for (GradientAlgorithm rung : GradientAlgorithm.values()) {
            PlaneComparison.assertClose(
                    rung.id() + " " + one,
                    one.expected(),
                    rung.create(gradient).apply(one.x(), one.settings()),
                    1e-6 * PlaneComparison.largest(one.expected()));
        }
    }
}
