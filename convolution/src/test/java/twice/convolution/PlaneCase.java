package twice.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import twice.testing.PlaneComparison;

/**
 * A plane and a kernel drawn from a seed.
 *
 * @param rank of the kernel; 0: as it comes
 * @param whole whether all numbers are small whole ones, so that every order of summation gives the same bits
 */
record PlaneCase(int rows, int columns, int kernelRows, int kernelColumns, int rank, boolean whole, long seed) {

    /** Sizes around those of vectors, tiles, and bands; odd, even and one-sided kernels, and ones larger than the plane. */
    private static final int[][] SIZES = {
        {1, 1, 1, 1},
        {1, 1, 3, 3},
        {1, 17, 1, 3},
        {17, 1, 3, 1},
        {2, 2, 2, 2},
        {3, 4, 5, 6},
        {7, 7, 3, 3},
        {15, 16, 3, 3},
        {16, 15, 2, 2},
        {31, 37, 1, 9},
        {37, 31, 9, 1},
        {5, 63, 4, 5},
        {6, 64, 5, 4},
        {9, 65, 7, 7},
        {13, 67, 3, 3},
        {11, 127, 5, 1},
        {12, 128, 1, 1},
        {10, 129, 2, 7},
        {8, 131, 11, 11},
        {5, 80, 9, 90},
        {63, 66, 3, 3},
        {64, 70, 8, 8},
        {67, 71, 15, 15},
        {129, 97, 6, 13},
        {131, 200, 3, 3},
    };

    private static final int LARGE = 4000;

    /** Every size with whole numbers and with others, with kernels as they come and of rank 1, larger ones of rank 2. */
    static List<PlaneCase> all() {
        List<PlaneCase> cases = new ArrayList<>();
        for (int[] s : SIZES) {
            for (int rank = 0; rank <= (Math.min(s[2], s[3]) < 7 ? 1 : 2); rank++) {
                cases.add(new PlaneCase(s[0], s[1], s[2], s[3], rank, true, cases.size()));
                cases.add(new PlaneCase(s[0], s[1], s[2], s[3], rank, false, cases.size()));
            }
        }
        return cases;
    }

    /** All modes, borders, directions and three strides, on one to three threads. */
    static List<Settings> allSettings() {
        List<Settings> all = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Border border : Border.values()) {
                for (boolean correlate : new boolean[] {false, true}) {
                    for (int stride = 1; stride <= 3; stride++) {
                        all.add(new Settings(mode, border, 3, correlate, stride, 1 + all.size() / 3 % 3));
                    }
                }
            }
        }
        return all;
    }

    Plane plane() {
        Random random = new Random(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole ? random.nextInt(256) : 255 * random.nextFloat() - 50;
        }
        return new Plane(rows, columns, values);
    }

    Kernel kernel() {
        Random random = new Random(~seed);
        double[] weights = new double[kernelRows * kernelColumns];
        if (rank == 0) {
            Arrays.setAll(weights, i -> number(random));
        }
        for (int s = 0; s < rank; s++) {
            double[] u = random.doubles(kernelRows).map(any -> number(random)).toArray();
            double[] v =
                    random.doubles(kernelColumns).map(any -> number(random)).toArray();
            for (int i = 0; i < weights.length; i++) {
                weights[i] += u[i / kernelColumns] * v[i % kernelColumns];
            }
        }
        return new Kernel(kernelRows, kernelColumns, weights);
    }

    private double number(Random random) {
        return whole ? random.nextInt(9) - 4 : random.nextGaussian();
    }

    /** Those that leave something; on large planes every seventh of them, and others for each case. */
    List<Settings> settings() {
        List<Settings> all = allSettings();
        int step = rows * columns > LARGE ? 7 : 1; // shares no factor with the numbers of borders, strides and so on
        return IntStream.iterate((int) (seed % step), i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .filter(settings -> settings.mode() != Mode.VALID || (kernelRows <= rows && kernelColumns <= columns))
                .toList();
    }

    /**
     * What an output may be off by. A sum of n products in float is off by at most n·2⁻²⁴·Σ|w·x|, and rounding the weights
     * adds 2⁻²⁴·Σ|w·x| once for the kernel and once for each factor.
     */
    double bound() {
        double weights = Arrays.stream(kernel().weights()).map(Math::abs).sum();
        double value = Math.max(3, PlaneComparison.largest(plane()));
        double terms = Math.max(1, rank) * Math.min(kernelRows * kernelColumns, 128 + kernelRows + kernelColumns);
        return whole ? 0 : (terms + 4) * 0x1p-24 * weights * value;
    }
}
