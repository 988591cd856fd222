package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twice.convolution.Border;
import twice.convolution.Plane;

/** The numbers of the chapter's section on medians. */
class RankTrapsTest {

    /** 1 to 49, row by row. */
    static Plane ramp() {
        float[] values = new float[49];
        for (int i = 0; i < 49; i++) {
            values[i] = i + 1;
        }
        return new Plane(7, 7, values);
    }

    private static float corner(MedianAlgorithm rung, Border border) {
        return rung.create(new Window(3))
                .apply(ramp(), new FilterSettings(border, 0, 1))
                .at(0, 0);
    }

    @ParameterizedTest
    @EnumSource(MedianAlgorithm.class)
    void theCornerOfTheRampIsAQuestionOfTheBorder(MedianAlgorithm rung) {
        assertEquals(2, corner(rung, Border.REPLICATE)); // OpenCV
        assertEquals(2, corner(rung, Border.REFLECT)); // scipy.ndimage
        assertEquals(8, corner(rung, Border.REFLECT101));
        assertEquals(9, corner(rung, Border.WRAP));
        assertEquals(0, corner(rung, Border.CONSTANT)); // scipy.signal.medfilt2d
    }

    /** What the study notes do: the window loses what sticks out, and of an even number the middle two are averaged. */
    @ParameterizedTest
    @EnumSource(MedianAlgorithm.class)
    void aClippedWindowAgreesInsideAndNowhereAtTheEdge(MedianAlgorithm rung) {
        Plane ours = rung.create(new Window(3)).apply(ramp(), new FilterSettings(Border.REPLICATE, 0, 1));
        int different = 0;
        for (int r = 0; r < 7; r++) {
            for (int c = 0; c < 7; c++) {
                boolean edge = r == 0 || r == 6 || c == 0 || c == 6;
                float clipped = clipped(ramp(), r, c);
                if (!edge) {
                    assertEquals(clipped, ours.at(r, c), r + ", " + c);
                }
                different += clipped == ours.at(r, c) ? 0 : 1;
            }
        }
        assertEquals(5.0f, clipped(ramp(), 0, 0)); // of 1 2 8 9
        assertEquals(24, different); // all of the edge
    }

    private static float clipped(Plane x, int row, int column) {
        float[] values = new float[9];
        int n = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(x.rows() - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(x.columns() - 1, column + 1); c++) {
                values[n++] = x.at(r, c);
            }
        }
        Arrays.sort(values, 0, n);
        return (values[(n - 1) / 2] + values[n / 2]) / 2;
    }

    /** A wrong pixel goes, an edge stays, a line as thin as a pixel goes as well. */
    @ParameterizedTest
    @EnumSource(MedianAlgorithm.class)
    void theExampleByHand(MedianAlgorithm rung) {
        Plane x = new Plane(3, 5, new float[] {10, 10, 10, 80, 80, 10, 255, 10, 80, 80, 10, 10, 0, 80, 80});
        Plane y = rung.create(new Window(3)).apply(x, new FilterSettings(Border.REPLICATE, 0, 1));
        assertArrayEquals(new float[] {10, 10, 10, 80, 80, 10, 10, 10, 80, 80, 10, 10, 10, 80, 80}, y.values());
        Plane line = new Plane(3, 5, new float[] {9, 9, 200, 9, 9, 9, 9, 200, 9, 9, 9, 9, 200, 9, 9});
        Plane gone = rung.create(new Window(3)).apply(line, new FilterSettings(Border.REPLICATE, 0, 1));
        assertArrayEquals(new float[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, gone.values());
    }
}
