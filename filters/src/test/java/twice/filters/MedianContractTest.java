package twice.filters;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.testing.PlaneComparison;

/** Every rung of the median against the naive one, and all against SciPy: equal values. */
class MedianContractTest extends FamilyContract<Window> {

    @Override
    protected List<? extends Rung<Window>> ladder() {
        return List.of(MedianAlgorithm.values());
    }

    @Override
    protected List<Window> parameters() {
        return List.of(new Window(1), new Window(3), new Window(5), new Window(7), new Window(15), new Window(21));
    }

    @Override
    protected double bound(Rung<Window> rung, Window window, PlaneCase one) {
        return 0;
    }

    static List<FilterReference> references() {
        return FilterReference.of("median");
    }

    @ParameterizedTest
    @MethodSource("references")
    void equalsSciPy(FilterReference one) {
        Window window = new Window(Integer.parseInt(one.options().get("--size")));
        for (MedianAlgorithm rung : MedianAlgorithm.values()) {
            Filter filter = rung.create(window);
            if (filter.refusal(one.x(), one.settings()).isEmpty()) {
                PlaneComparison.assertSame(
                        rung.id() + " " + one, one.expected(), filter.apply(one.x(), one.settings()));
            }
        }
    }
}
