package twice.convolution.fft;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;

/**
 * Convolution of a plane by Fourier transforms of tiles that overlap in the input (overlap-save), two tiles at a time.
 *
 * <p><b>Cost.</b> Some 25·log₂ T operations for each value of a tile of side T, whatever the kernel, and (T/(T − m + 1))² values for
 * each output: 256² tiles serve kernels up to some 50. Two megabytes a thread and the output; borders are looked up, the plane is
 * never copied.
 *
 * <p><b>What changed since the direct rungs.</b> m² products became a product for each frequency. Two tiles share a complex
 * transform as real and imaginary part, since the kernel is real; transforms along columns have columns as lanes, along rows a
 * vector's number of rows is turned first ({@link TilePair}). The middle of the picture's range is taken off before and
 * put back after, since digits spent on it are lost.
 *
 * <p><b>Where it loses.</b> Kernels of less than some 13 × 13; separable ones of less than some 75 × 75.
 *
 * <p><b>Limits.</b> Float. Every output may be wrong by {@link #errorBound}, which is relative to the largest values around and not
 * to the output; on random data it is less than 10⁻⁶ of the largest output, and where outputs nearly cancel it is as
 * large as elsewhere. Kernels of more than {@value Tiling#LARGEST_KERNEL} rows or columns are cut into pieces whose results are added.
 *
 * <p><b>Measured.</b> 3840 × 2160, 31 × 31 taps: 36 ms, OpenCV's {@code filter2D} 74; 15 × 15: 34 ms, OpenCV's 64; 63 × 63: 49 ms,
 * OpenCV's 83 (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 */
public final class FftConvolution2d implements Convolution2d {

    private static final int SAMPLES = 5000;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        Kernel k = settings.correlate() ? kernel.turned() : kernel;
        int rows = OutputSize.of(x.rows(), k.rows(), settings, "rows");
        int columns = OutputSize.of(x.columns(), k.columns(), settings, "columns");
        Plane y = new Plane(rows, columns, new float[Math.multiplyExact(rows, columns)]);
        // A constant that is taken off the input comes back as itself times the sum of the weights.
        float level = level(x, k, settings);
        float base = (float) (level * Arrays.stream(k.weights()).sum());

        Workers workers = new Workers(settings.threads());
        for (int i = 0; i < k.rows(); i += Tiling.LARGEST_KERNEL) {
            for (int j = 0; j < k.columns(); j += Tiling.LARGEST_KERNEL) {
                Tiles tiles = new Tiles(x, level, base, piece(k, i, j), k, i, j, settings, y);
                workers.run(tiles.pairs(), tiles::compute);
            }
        }
        return y;
    }

    /**
     * How far an output may be off, the same for all: {@link FftError#floatBound} of the largest tiles that may be in use. On
     * pictures and random data it is some hundred times less.
     */
    public static double errorBound(Plane x, Kernel k, Settings settings) {
        float level = level(x, k, settings);
        double largest = settings.border() == Border.CONSTANT ? Math.abs(settings.borderValue() - level) : 0;
        for (float value : x.values()) {
            largest = Math.max(largest, Math.abs(value - level));
        }
        double weights = Math.sqrt(Arrays.stream(k.weights()).map(w -> w * w).sum());
        Tiling tiling = tiling(
                settings.mode().size(x.rows(), k.rows()),
                settings.mode().size(x.columns(), k.columns()),
                k.rows(),
                k.columns());
        int values = tiling.rows() * tiling.columns();
        double pieces = pieces(k.rows()) * pieces(k.columns());
        double base = Math.abs(level * Arrays.stream(k.weights()).sum());
        return pieces * FftError.floatBound(values, Math.sqrt(2.0 * values) * largest, weights) + base * Math.ulp(1f);
    }

    /** The time predicted for so many outputs, before striding, on one thread. */
    public static double nanoseconds(int rows, int columns, int kernelRows, int kernelColumns) {
        return pieces(kernelRows)
                * pieces(kernelColumns)
                * tiling(rows, columns, kernelRows, kernelColumns).nanoseconds();
    }

    /** The tiles that so many outputs, before striding, are cut into. */
    public static Tiling tiling(int rows, int columns, int kernelRows, int kernelColumns) {
        return Tiling.cheapest(
                rows,
                columns,
                Math.min(kernelRows, Tiling.LARGEST_KERNEL),
                Math.min(kernelColumns, Tiling.LARGEST_KERNEL));
    }

    private static double pieces(int taps) {
        return Math.ceil((double) taps / Tiling.LARGEST_KERNEL);
    }

    private static Kernel piece(Kernel k, int row, int column) {
        int rows = Math.min(Tiling.LARGEST_KERNEL, k.rows() - row);
        int columns = Math.min(Tiling.LARGEST_KERNEL, k.columns() - column);
        double[] weights = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(k.weights(), (row + i) * k.columns() + column, weights, i * columns, columns);
        }
        return new Kernel(rows, columns, weights);
    }

    /** About the mean of what the kernel sees: transforms lose digits to a large mean, and nobody needs it in them. */
    private static float level(Plane x, Kernel k, Settings settings) {
        double seen = (x.rows() + k.rows() - 1.0) * (x.columns() + k.columns() - 1.0);
        if (settings.border() == Border.CONSTANT && seen > 2.0 * x.values().length) {
            return (float) settings.borderValue();
        }
        int step = x.values().length / SAMPLES + 1;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < x.values().length; i += step) {
            sum += x.values()[i];
            count++;
        }
        return (float) (sum / count);
    }
}
