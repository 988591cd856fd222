package twice.convolution.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.fft.FftConvolution2d;

/** Transforms are refused where their error would be seen. */
class RangeTest {

    private static final Kernel KERNEL =
            new Kernel(31, 31, new Random(1).doubles(31 * 31, -1, 1).toArray());

    /** Brightness drawn at random, the left half of it this much fainter. */
    private static Plane halves(float fainter) {
        Random random = new Random(2);
        float[] values = new float[300 * 400];
        for (int i = 0; i < values.length; i++) {
            values[i] = 255 * random.nextFloat() * (i % 400 < 200 ? fainter : 1);
        }
        return new Plane(300, 400, values);
    }

    @Test
    void findsTheFaintestCellAndTheLargestValue() {
        float[] values = new float[100 * 130];
        Arrays.fill(values, 8);
        values[0] = -20;
        values[99 * 130 + 129] = 3;
        values[99 * 130 + 128] = 5;
        Range range = Range.of(new Plane(100, 130, values), Workers.ONE);
        assertEquals(20, range.largest());
        assertEquals((8 * 70 + 3 + 5) / 72.0, range.smallest(), 1e-6);
    }

    @Test
    void picturesMayBeTransformed() {
        assertTrue(Range.of(halves(1), Workers.ONE).survivesTransforms(KERNEL));
        assertTrue(Range.of(halves(0.1f), Workers.ONE).survivesTransforms(KERNEL));
        assertTrue(Range.of(halves(0), Workers.ONE).survivesTransforms(KERNEL));
    }

    @Test
    void faintPartsBesideBrightOnesMayNot() {
        assertFalse(Range.of(halves(1e-6f), Workers.ONE).survivesTransforms(KERNEL));
    }

    /** The faint half comes out right to some 10⁻⁵ of itself, where a transform would have left nothing of it. */
    @Test
    void faintPartsAreNotDrowned() {
        Plane x = halves(1e-6f);
        Settings settings = new Settings(Mode.SAME, Border.REFLECT, 0, false, 1, 1);
        Plane y = new ChosenConvolution2d().convolve(x, KERNEL, settings);
        Plane bright = halves(1);
        Plane expected = new ChosenConvolution2d().convolve(bright, KERNEL, settings);
        for (int r = 0; r < 300; r++) {
            for (int c = 0; c < 180; c++) {
                assertEquals(expected.at(r, c) * 1e-6, y.at(r, c), 2e-5 * 255e-6 * 31);
            }
        }
    }

    /** Where a plane of cells ends in parts of vectors, cells and strips, all are looked at. */
    @Test
    void looksAtEveryValue() {
        for (int columns : new int[] {1, 15, 16, 17, 63, 64, 65, 83}) {
            for (int rows : new int[] {1, 63, 64, 65}) {
                for (int place : new int[] {0, columns - 1, rows / 2 * columns + columns / 2, rows * columns - 1}) {
                    float[] values = new float[rows * columns];
                    values[place] = -7;
                    for (int threads = 1; threads <= 3; threads++) {
                        Range range = Range.of(new Plane(rows, columns, values), new Workers(threads));
                        int high = place / columns < 64 ? Math.min(rows, 64) : rows - 64;
                        int wide = place % columns < 64 ? Math.min(columns, 64) : columns - 64;
                        assertEquals(7, range.largest(), rows + " × " + columns + " at " + place);
                        assertEquals(7.0 / high / wide, range.smallest(), 1e-12);
                    }
                }
            }
        }
    }

    @Test
    void zerosHaveNoFaintestPart() {
        assertEquals(new Range(0, 0), Range.of(new Plane(70, 70, new float[70 * 70]), Workers.ONE));
    }

    /** What may be transformed comes out right to 10⁻⁵ of what it is made of, a hundred times better than could be seen. */
    @Test
    void whatMayBeTransformedIsNotSeen() {
        Plane x = halves(0.01f);
        assertTrue(Range.of(x, Workers.ONE).survivesTransforms(KERNEL));
        assertFalse(Range.of(halves(0.002f), Workers.ONE).survivesTransforms(KERNEL));
        Settings settings = new Settings(Mode.SAME, Border.REFLECT, 0, false, 1, 1);
        Plane found = new FftConvolution2d().convolve(x, KERNEL, settings);
        Plane expected = new ParallelConvolution2d().convolve(x, KERNEL, settings);
        double weights = Arrays.stream(KERNEL.weights()).map(Math::abs).sum();
        for (int r = 0; r < 300; r++) {
            for (int c = 0; c < 180; c++) {
                assertEquals(expected.at(r, c), found.at(r, c), 1e-5 * weights * 1.27);
            }
        }
    }
}
