package twice.filters;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import twice.testing.PlaneComparison;

/** Every rung of the unsharp mask against the naive one. */
class UnsharpContractTest extends FamilyContract<Unsharp> {

    @Override
    protected List<? extends Rung<Unsharp>> ladder() {
        return List.of(UnsharpAlgorithm.values());
    }

    @Override
    protected List<Unsharp> parameters() {
        return List.of(new Unsharp(1, 0.5, 0), new Unsharp(2.5, 3, 7.3), new Unsharp(9, -1, 0));
    }

    /** That of the Gaussian, times what is added, and the rounding of the sum. No case lies on the threshold. */
    @Override
    protected double bound(Rung<Unsharp> rung, Unsharp unsharp, PlaneCase one) {
        double largest = Math.max(
                PlaneComparison.largest(one.x()), Math.abs(one.settings().borderValue()));
        return 1e-6 * largest * (1 + Math.abs(unsharp.amount()));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(FiltersException.class, () -> new Unsharp(0, 1, 0));
        assertThrows(FiltersException.class, () -> new Unsharp(1, Double.NaN, 0));
        assertThrows(FiltersException.class, () -> new Unsharp(1, Double.POSITIVE_INFINITY, 0));
        assertThrows(FiltersException.class, () -> new Unsharp(1, 1, -1));
        assertThrows(FiltersException.class, () -> new Unsharp(1, 1, Double.NaN));
    }
}
