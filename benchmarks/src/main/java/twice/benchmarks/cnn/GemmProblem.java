package twice.benchmarks.cnn;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import twice.cnn.gemm.Gemm;
import twice.cnn.gemm.GemmAlgorithm;
import twice.cnn.gemm.Matrix;
import twice.convolution.Workers;

/** Two square matrices to be multiplied; the product is written to the same place at every call. */
record GemmProblem(Matrix a, Matrix b) implements FloatsAnswer {

    private static final long SEED = 5;

    /** Numbers between −1 and 1. */
    static GemmProblem drawn(int size) {
        SplittableRandom random = new SplittableRandom(SEED);
        return new GemmProblem(drawn(size, random), drawn(size, random));
    }

    private static Matrix drawn(int size, SplittableRandom random) {
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return Matrix.of(values, size, size);
    }

    @Override
    public Supplier<float[]> call(String rung, int threads) {
        GemmAlgorithm algorithm = Arrays.stream(GemmAlgorithm.values())
                .filter(each -> each.id().equals(rung))
                .findFirst()
                .orElseThrow();
        Gemm gemm = algorithm.create(new Workers(threads));
        Matrix c = Matrix.of(new float[a.rows() * b.columns()], a.rows(), b.columns());
        return () -> {
            gemm.multiply(a, b, c, false);
            return c.values();
        };
    }

    /** Rounding of sums in float, which are smaller than the largest number of C by no more than their length. */
    @Override
    public double bound(String rung) {
        return a.columns() * 0x1p-24;
    }
}
