package twice.deepdream.ascent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Tensor;
import twice.deepdream.Shift;
import twice.deepdream.Size;
import twice.deepdream.Tiny;

/** Moving round and back. */
class RoundTest {

    private static final Size SIZE = new Size(7, 11);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, -1", "3, 5", "-7, 11", "-20, 40", "6, -10"})
    void whatIsMovedComesBackExactly(int down, int right) {
        Tensor x = Tiny.noise(7, 11, 3);
        Shift shift = new Shift(down, right);
        float[] moved = new float[x.values().length];
        Round.read(x.values(), SIZE, shift, 0, 0, moved, SIZE);
        for (int i = 0; i < moved.length; i++) {
            // numpy.roll: what was at (r, c) is at (r + down, c + right) now.
            int r = Math.floorMod(i / 11 % 7 + down, 7);
            int c = Math.floorMod(i % 11 + right, 11);
            assertEquals(x.values()[i], moved[i / 77 * 77 + r * 11 + c]);
        }
        float[] back = new float[moved.length];
        Round.write(moved, SIZE, 0, 0, back, SIZE, shift, 0, 0, SIZE);
        assertArrayEquals(x.values(), back);
    }

    /** Parts read with some ground around them, their inner parts written: the whole. */
    @ParameterizedTest
    @CsvSource({"0, 0", "2, -3", "-9, 30"})
    void partsMakeTheWhole(int down, int right) {
        Tensor x = Tiny.noise(7, 11, 3);
        Shift shift = new Shift(down, right);
        float[] back = new float[x.values().length];
        Size part = new Size(5, 6);
        for (int top = 0; top < 7; top += 3) {
            for (int left = 0; left < 11; left += 4) {
                int fromRow = Math.min(Math.max(0, top - 1), 2);
                int fromColumn = Math.min(Math.max(0, left - 1), 5);
                float[] values = new float[3 * 30];
                Round.read(x.values(), SIZE, shift, fromRow, fromColumn, values, part);
                Size inner = new Size(Math.min(3, 7 - top), Math.min(4, 11 - left));
                Round.write(values, part, top - fromRow, left - fromColumn, back, SIZE, shift, top, left, inner);
            }
        }
        assertArrayEquals(x.values(), back);
    }
}
