package twice.filters;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.testing.PlaneComparison;

/** Every rung of the Gaussian against the naive one, and that against SciPy. */
class GaussianContractTest extends FamilyContract<Gaussian> {

    @Override
    protected List<? extends Rung<Gaussian>> ladder() {
        return List.of(GaussianAlgorithm.values());
    }

    @Override
    protected List<Gaussian> parameters() {
        return List.of(
                new Gaussian(0.1),
                new Gaussian(0.8),
                new Gaussian(1.5, 2),
                new Gaussian(3),
                new Gaussian(7, 3),
                new Gaussian(20, 2.5));
    }

    /** A float's rounding, and what the approximations say of themselves. */
    @Override
    protected double bound(Rung<Gaussian> rung, Gaussian gaussian, PlaneCase one) {
        double largest = Math.max(
                PlaneComparison.largest(one.x()), Math.abs(one.settings().borderValue()));
        double cutOff = gaussian.truncate() < 4 ? Math.exp(-gaussian.truncate() * gaussian.truncate() / 2) : 0;
        if (rung == GaussianAlgorithm.BOXES) {
            return largest * ((gaussian.sigma() < 1.5 ? 0.75 : 0.2) + cutOff);
        }
        if (rung == GaussianAlgorithm.RECURSIVE) {
            return largest * (1e-3 + cutOff);
        }
        return largest * 1e-6;
    }

    static List<FilterReference> references() {
        return FilterReference.of("gaussian");
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithSciPy(FilterReference one) {
        Gaussian gaussian = new Gaussian(
                Double.parseDouble(one.options().get("--sigma")),
                Double.parseDouble(one.options().get("--truncate")));
        for (GaussianAlgorithm rung : GaussianAlgorithm.values()) {
            if (rung != GaussianAlgorithm.BOXES && rung != GaussianAlgorithm.RECURSIVE) {
                PlaneComparison.assertClose(
                        rung.id() + " " + one,
                        one.expected(),
                        rung.create(gaussian).apply(one.x(), one.settings()),
                        1e-6 * PlaneComparison.largest(one.expected()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e8})
    void refusesWhatIsNoSigma(double sigma) {
        assertThrows(FiltersException.class, () -> new Gaussian(sigma));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhereNothingCanBeCutOff(double truncate) {
        assertThrows(FiltersException.class, () -> new Gaussian(1, truncate));
    }
}
