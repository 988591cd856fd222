package twice.benchmarks.kmeans;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import twice.benchmarks.Rungs;
import twice.benchmarks.Workload;
import twice.kmeans.Points;

/**
 * A size of problem, and the data drawn for it: a mixture of k Gaussians of unit variance in every direction, whose
 * centres are themselves drawn from a Gaussian of standard deviation {@code spread}.
 *
 * <p>Two centres lie about spread·√(2d) apart, so the spread says how much neighbours overlap. It is small enough that a
 * fit is still moving points after {@code iterations}: data that falls apart by itself after three iterations would
 * flatter the rungs that skip what no longer moves.
 *
 * @param name the name on the command line and in the tables
 * @param n number of points
 * @param d number of coordinates of a point
 * @param k number of clusters
 * @param spread standard deviation of the coordinates of the centres
 * @param iterations the fit stops after this many, converged or not
 */
public record Shape(String name, int n, int d, int k, double spread, int iterations) implements Workload {

    private static final long SEED = 42;

    /** A twentieth of the points and half the iterations: the whole ladder in a minute or two. */
    @Override
    public Shape quick() {
        return new Shape(name, n / 20, d, k, spread, iterations / 2);
    }

    /** The points, the same ones every time. */
    public Points points() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] centres = new double[k * d];
        for (int s = 0; s < centres.length; s++) {
            centres[s] = spread * random.nextGaussian();
        }
        double[] values = new double[n * d];
        for (int i = 0; i < n; i++) {
            int c = random.nextInt(k);
            for (int j = 0; j < d; j++) {
                values[i * d + j] = centres[c * d + j] + random.nextGaussian();
            }
        }
        return new Points(values, n, d);
    }

    /** The start: the first k points, a random choice since the points come in random order. */
    public Points start(Points points) {
        return points.select(IntStream.range(0, k).toArray());
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "%s: n = %,d, d = %,d, k = %,d, %d iterations", name, n, d, k, iterations);
    }

    @Override
    public Rungs rungs() {
        return Shapes.RUNGS;
    }

    @Override
    public KMeansProblem problem() {
        Points points = points();
        return new KMeansProblem(points, start(points), iterations);
    }
}
