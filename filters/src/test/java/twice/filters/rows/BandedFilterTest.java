package twice.filters.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.Plane;
import twice.filters.FilterSettings;

class BandedFilterTest {

    private static final int COLUMNS = 3;

    /** Adds one to each value of its rows, once. */
    private static final class Counting implements BandedFilter {

        private final int bad;

        private Counting(int bad) {
            this.bad = bad;
        }

        @Override
        public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
            if (from <= bad && bad < to) {
                throw new IllegalStateException("row " + bad);
            }
            for (int i = from * COLUMNS; i < to * COLUMNS; i++) {
                y[i]++;
            }
        }
    }

    private static Plane plane(int rows) {
        return new Plane(rows, COLUMNS, new float[rows * COLUMNS]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyRowIsComputedOnce(int threads) {
        FilterSettings settings = FilterSettings.DEFAULT.withThreads(threads);
        for (int rows = 1; rows < 700; rows++) {
            for (int band : new int[] {1, 7, 128, 1 << 20}) {
                for (float value : new Counting(-1)
                        .applyInBands(plane(rows), settings, band)
                        .values()) {
                    assertEquals(1, value, rows + " rows, bands of " + band);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anExceptionInABandComesOut(int threads) {
        FilterSettings settings = FilterSettings.DEFAULT.withThreads(threads);
        for (int bad : new int[] {0, 500, 999}) {
            BandedFilter filter = new Counting(bad);
            IllegalStateException thrown =
                    assertThrows(IllegalStateException.class, () -> filter.applyInBands(plane(1000), settings));
            assertEquals("row " + bad, thrown.getMessage().replaceAll(".*: ", ""));
        }
    }
}
