package twice.benchmarks.convolution;

import java.util.Locale;
import java.util.SplittableRandom;
import twice.benchmarks.Rungs;
import twice.benchmarks.Workload;
import twice.convolution.Kernel;
import twice.convolution.Plane;

/**
 * A plane of uniform noise in 0…255 in convolution with a square kernel, in the same size, mirrored at its edges.
 *
 * @param name the name on the command line and in the tables
 * @param rows of the plane
 * @param columns of the plane
 * @param k rows and columns of the kernel
 * @param weights what the kernel is made of
 */
record PlaneWorkload(String name, int rows, int columns, int k, Weights weights) implements Workload {

    private static final long SEED = 42;

    /** What a kernel is made of. */
    enum Weights {
        /** Uniform in −1…1: of full rank, so that no sum of fewer products will do. */
        RANDOM,
        /** A Gaussian as an ordinary matrix: it is for the rung to find out that it is a product. */
        GAUSSIAN
    }

    /** A quarter of the rows and columns. */
    @Override
    public PlaneWorkload quick() {
        return new PlaneWorkload(name, rows / 4, columns / 4, k, weights);
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s: %,d × %,d pixels, %s kernel of %d × %d",
                name,
                columns,
                rows,
                weights == Weights.RANDOM ? "random" : "Gaussian",
                k,
                k);
    }

    @Override
    public Rungs rungs() {
        return ConvolutionWorkloads.RUNGS_2D;
    }

    @Override
    public PlaneProblem problem() {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (255 * random.nextDouble());
        }
        Kernel kernel = switch (weights) {
            case RANDOM -> new Kernel(k, k, random.doubles((long) k * k, -1, 1).toArray());
            case GAUSSIAN -> gaussian(k);
        };
        return new PlaneProblem(new Plane(rows, columns, values), kernel);
    }

    /** A Gaussian that reaches three standard deviations to each side, of sum 1. */
    private static Kernel gaussian(int k) {
        double[] side = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double distance = (i - (k - 1) / 2.0) / (k / 6.0);
            side[i] = Math.exp(-distance * distance / 2);
            sum += side[i];
        }
        double[] weights = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i * k + j] = side[i] * side[j] / (sum * sum);
            }
        }
        return new Kernel(k, k, weights);
    }
}
