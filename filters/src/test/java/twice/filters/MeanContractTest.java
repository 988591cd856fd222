package twice.filters;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.testing.PlaneComparison;

/** Every rung of the mean against the naive one, and that against SciPy. */
class MeanContractTest extends FamilyContract<Window> {

    @Override
    protected List<? extends Rung<Window>> ladder() {
        return List.of(MeanAlgorithm.values());
    }

    @Override
    protected List<Window> parameters() {
        return List.of(new Window(1), new Window(3), new Window(5), new Window(15), new Window(41));
    }

    /** A float's rounding of sums that are made of window and plane together. */
    @Override
    protected double bound(Rung<Window> rung, Window window, PlaneCase one) {
        return 1e-6
                * Math.max(
                        PlaneComparison.largest(one.x()),
                        Math.abs(one.settings().borderValue()));
    }

    static List<FilterReference> references() {
        return FilterReference.of("mean");
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithSciPy(FilterReference one) {
        Window window = new Window(Integer.parseInt(one.options().get("--size")));
        for (MeanAlgorithm rung : MeanAlgorithm.values()) {
            Filter filter = rung.create(window);
            if (filter.refusal(one.x(), one.settings()).isEmpty()) {
                PlaneComparison.assertClose(
                        rung.id() + " " + one,
                        one.expected(),
                        filter.apply(one.x(), one.settings()),
                        1e-6 * PlaneComparison.largest(one.expected()));
            }
        }
    }
}
