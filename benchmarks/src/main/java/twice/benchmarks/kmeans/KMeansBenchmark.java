package twice.benchmarks.kmeans;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import twice.benchmarks.Timed;
import twice.kmeans.Clustering;
import twice.kmeans.KMeansAlgorithm;

/**
 * One operation is one whole fit ({@link KMeansProblem}), verified before and after ({@link Timed}).
 *
 * <p>The numbers of forks and iterations here are for a run by hand through {@code org.openjdk.jmh.Main}; {@code twice
 * bench} sets them by how long a fit takes and runs over the list of rungs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class KMeansBenchmark {

    /** The rung's name in {@link KMeansAlgorithm}. */
    @Param("auto")
    public String rung;

    /** The shape's name in {@link Shapes}. */
    @Param("plane")
    public String shape;

    /** Whether to take the shape's quick version. */
    @Param("false")
    public boolean quick;

    /** How many threads a rung may use; those of one thread ignore it. */
    @Param("1")
    public int threads;

    private Timed<Clustering> timed;

    /** Draws the points and verifies the rung's answer. */
    @Setup
    public void prepare() {
        Shape named = Shapes.named(shape).orElseThrow();
        Shape sized = quick ? named.quick() : named;
        timed = new Timed<>(sized, sized.problem(), rung, threads);
    }

    /** A whole fit. */
    @Benchmark
    public Clustering fit() {
        return timed.call();
    }

    /** Verifies the answer that was timed last. */
    @TearDown
    public void verifyTimed() {
        timed.verify();
    }
}
