package twice.filters;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.testing.PlaneComparison;

/** Every rung of the Laplacian of Gaussian against the naive one, and that against SciPy. */
class LaplacianOfGaussianContractTest extends FamilyContract<LaplacianOfGaussian> {

    @Override
    protected List<? extends Rung<LaplacianOfGaussian>> ladder() {
        return List.of(LaplacianOfGaussianAlgorithm.values());
    }

    @Override
    protected List<LaplacianOfGaussian> parameters() {
        return List.of(
                new LaplacianOfGaussian(0.1, 4),
                new LaplacianOfGaussian(0.8, 4),
                new LaplacianOfGaussian(1.5, 3),
                new LaplacianOfGaussian(5, 4));
    }

    /** A float's rounding of what the window sums, whose weights together are less than 3/σ². */
    @Override
    protected double bound(Rung<LaplacianOfGaussian> rung, LaplacianOfGaussian log, PlaneCase one) {
        double largest = Math.max(
                PlaneComparison.largest(one.x()), Math.abs(one.settings().borderValue()));
        return 1e-6 * 3 / (log.sigma() * log.sigma()) * largest;
    }

    static List<EdgeReference.Case<LaplacianOfGaussian>> references() {
        return EdgeReference.laplacianOfGaussian();
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithSciPy(EdgeReference.Case<LaplacianOfGaussian> one) {
        for (LaplacianOfGaussianAlgorithm rung : LaplacianOfGaussianAlgorithm.values()) {
            double sigma = one.parameters().sigma();
            PlaneComparison.assertClose(
                    rung.id() + " " + one,
                    one.expected(),
                    rung.create(one.parameters()).apply(one.x(), one.settings()),
                    1e-6 * 3 / (sigma * sigma) * PlaneComparison.largest(one.x()));
        }
    }
}
