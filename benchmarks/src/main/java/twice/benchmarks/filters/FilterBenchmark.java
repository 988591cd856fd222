package twice.benchmarks.filters;

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
import twice.convolution.Plane;

/**
 * One operation is one whole filter on a plane ({@link FilterProblem}), verified before and after ({@link Timed}).
 *
 * <p>The numbers of forks and iterations here are for a run by hand through {@code org.openjdk.jmh.Main}; {@code twice
 * bench} sets them by how long a call takes and runs over the lists of rungs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class FilterBenchmark {

    /** The rung's name in the list of the workload's family. */
    @Param("naive")
    public String rung;

    /** The workload's name in {@link FilterWorkloads}. */
    @Param("mean-15")
    public String shape;

    /** Whether to take the workload's quick version. */
    @Param("false")
    public boolean quick;

    /** How many threads a rung may use; those of one thread ignore it. */
    @Param("1")
    public int threads;

    private Timed<Plane> timed;

    /** Draws the plane and verifies the rung's answer. */
    @Setup
    public void prepare() {
        FilterWorkload<?> named = FilterWorkloads.NAMED.stream()
                .filter(w -> w.name().equals(shape))
                .findFirst()
                .orElseThrow();
        FilterWorkload<?> sized = quick ? named.quick() : named;
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
