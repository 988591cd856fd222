package twice.filters;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.testing.PlaneComparison;

/** Every rung of Canny's edges against the naive one, equal on every plane, and that against OpenCV. */
class CannyContractTest extends FamilyContract<Canny> {

    @Override
    protected List<? extends Rung<Canny>> ladder() {
        return List.of(CannyAlgorithm.values());
    }

    @Override
    protected List<Canny> parameters() {
        return List.of(
                new Canny(100, 200, 0, false),
                new Canny(100, 200, 0, true),
                new Canny(0, 0, 0, false),
                new Canny(30.5, 400.25, 0.6, true),
                new Canny(20, 120, 1.4, false),
                new Canny(1, 30, 25, true));
    }

    @Override
    protected double bound(Rung<Canny> rung, Canny canny, PlaneCase one) {
        return 0;
    }

    static List<EdgeReference.Case<Canny>> references() {
        return EdgeReference.canny();
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithOpenCv(EdgeReference.Case<Canny> one) {
        for (CannyAlgorithm rung : CannyAlgorithm.values()) {
            PlaneComparison.assertSame(
                    rung.id() + " " + one,
                    one.expected(),
                    rung.create(one.parameters()).apply(one.x(), one.settings()));
        }
    }
}
