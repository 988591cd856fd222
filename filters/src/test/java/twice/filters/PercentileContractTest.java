package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Border;
import twice.convolution.Plane;

/** Every rung of the percentiles against the naive one: equal values. */
class PercentileContractTest extends FamilyContract<Percentile> {

    @Override
    protected List<? extends Rung<Percentile>> ladder() {
        return List.of(PercentileAlgorithm.values());
    }

    @Override
    protected List<Percentile> parameters() {
        return List.of(
                new Percentile(1, 30),
                new Percentile(3, 0),
                new Percentile(3, 50),
                new Percentile(5, 100),
                new Percentile(7, 10),
                new Percentile(15, 97.5));
    }

    @Override
    protected double bound(Rung<Percentile> rung, Percentile percentile, PlaneCase one) {
        return 0;
    }

    /** What {@code scipy.ndimage.percentile_filter} of SciPy 1.17.1 takes: {@code int(float(area) * percent / 100)}. */
    @ParameterizedTest
    @CsvSource({"3,0,0", "3,10,0", "3,11.2,1", "3,50,4", "3,99.9,8", "3,100,8", "5,40,10", "5,28,7", "1,77,0", "7,29,14"
    })
    void takesTheRankThatSciPyTakes(int size, double percent, int index) {
        assertEquals(index, new Percentile(size, percent).rank().index());
    }

    @Test
    void equalsSciPy() {
        Plane ramp = RankTrapsTest.ramp();
        float[] row = {22, 22, 23, 24, 25, 26, 27};
        FilterSettings settings = new FilterSettings(Border.REFLECT, 0, 1);
        for (PercentileAlgorithm rung : PercentileAlgorithm.values()) {
            Plane y = rung.create(new Percentile(3, 35)).apply(ramp, settings);
            for (int c = 0; c < 7; c++) {
                assertEquals(row[c], y.at(3, c), rung.id());
            }
        }
    }

    @Test
    void percentsFromZeroToAHundred() {
        for (double percent : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThrows(FiltersException.class, () -> new Percentile(3, percent));
        }
        assertThrows(FiltersException.class, () -> new Percentile(4, 50));
    }
}
