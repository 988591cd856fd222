package twice.benchmarks.convolution;

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
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.Plane;

/**
 * One operation is one whole convolution of a plane ({@link PlaneProblem}), verified before and after ({@link Timed}).
 *
 * <p>The numbers of forks and iterations here are for a run by hand through {@code org.openjdk.jmh.Main}; {@code twice
 * bench} sets them by how long a call takes and runs over the list of rungs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class Convolution2dBenchmark {

    /** The rung's name in {@link Convolution2dAlgorithm}. */
    @Param("naive")
    public String rung;

    /** The workload's name in {@link ConvolutionWorkloads}. */
    @Param("dense-15")
    public String shape;

    /** Whether to take the workload's quick version. */
    @Param("false")
    public boolean quick;

    /** How many threads a rung may use; those of one thread ignore it. */
    @Param("1")
    public int threads;

    private Timed<Plane> timed;

    /** Draws the data and verifies the rung's answer. */
    @Setup
    public void prepare() {
        PlaneWorkload named = ConvolutionWorkloads.PLANES.stream()
                .filter(w -> w.name().equals(shape))
                .findFirst()
                .orElseThrow();
        PlaneWorkload sized = quick ? named.quick() : named;
        timed = new Timed<>(sized, sized.problem(), rung, threads);
    }

    /** A whole call. */
    @Benchmark
    public Plane call() {
        return timed.call();
    }

    /** Verifies the answer that was timed last. */
    @TearDown
    public void verifyTimed() {
        timed.verify();
    }
}
