package twice.filters.canny;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Edges that are followed on bits: along rows of cells, round corners, and no further than allowed. */
class HysteresisTest {

    private static final int ROWS = 4;
    private static final int COLUMNS = 50;

    private final Hysteresis edges = new Hysteresis(ROWS, COLUMNS);

    private void weak(int r, int c) {
        edges.cells()[edges.at(r) + c / Hysteresis.WIDTH] |= 1 << (c % Hysteresis.WIDTH);
    }

    private void edge(int r, int c) {
        edges.cells()[edges.at(r) + c / Hysteresis.WIDTH] |= 1 << (Hysteresis.WIDTH + c % Hysteresis.WIDTH);
    }

    private int written() {
        float[] y = new float[ROWS * COLUMNS];
        for (int r = 0; r < ROWS; r++) {
            edges.write(r, y);
        }
        int count = 0;
        for (float value : y) {
            count += value == 255 ? 1 : 0;
        }
        return count;
    }

    @Test
    void aChainIsFollowedThroughAllCellsAndBack() {
        edge(0, 0);
        for (int c = 1; c < COLUMNS; c++) {
            weak(0, c);
        }
        weak(1, COLUMNS - 1);
        for (int c = 0; c < COLUMNS - 1; c++) {
            weak(2, c);
        }
        edges.follow(0, 0, ROWS, new int[16]);
        assertEquals(2 * COLUMNS, written());
    }

    @Test
    void theEndOfARowDoesntTouchTheBeginningOfTheNext() {
        edge(1, COLUMNS - 1);
        weak(2, 0);
        weak(3, 0);
        edges.follow(1, 0, ROWS, new int[16]);
        assertEquals(1, written());
    }

    @Test
    void rowsOfAnotherBandAreLeftAlone() {
        weak(0, 20);
        edge(1, 20);
        weak(2, 20);
        weak(3, 20);
        edges.follow(1, 1, 3, new int[16]);
        assertEquals(2, written());
    }
}
