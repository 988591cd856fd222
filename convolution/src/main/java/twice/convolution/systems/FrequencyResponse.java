package twice.convolution.systems;

import twice.convolution.Kernel;

/**
 * What a kernel does to waves. A wave that enters an LSI system leaves it with the same frequency; only its height and its
 * place change, by the magnitude and the angle of
 *
 * <pre>H(ωy, ωx) = Σᵢ Σⱼ k[i,j] · e^(−i(ωy·i + ωx·j))</pre>
 *
 * where ω is in radians a pixel: 0 is a plain ground, π the finest stripes there are.
 *
 * <p>Cost: a sine and a cosine for each weight and each frequency, which is plenty for a picture.
 */
public final class FrequencyResponse {

    private FrequencyResponse() {}

    /** |H| at one pair of frequencies. */
    public static double magnitude(Kernel kernel, double wy, double wx) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < kernel.rows(); i++) {
            for (int j = 0; j < kernel.columns(); j++) {
                double angle = wy * i + wx * j;
                real += kernel.at(i, j) * Math.cos(angle);
                imaginary -= kernel.at(i, j) * Math.sin(angle);
            }
        }
        return Math.hypot(real, imaginary);
    }

    /** |H| for size × size frequencies from −π to π, row by row. */
    public static double[][] grid(Kernel kernel, int size) {
        double[][] grid = new double[size][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                grid[r][c] = magnitude(kernel, frequency(r, size), frequency(c, size));
            }
        }
        return grid;
    }

    /** The frequency of a row or column of {@link #grid}. */
    public static double frequency(int index, int size) {
        return size == 1 ? 0 : Math.PI * (2.0 * index / (size - 1) - 1);
    }
}
