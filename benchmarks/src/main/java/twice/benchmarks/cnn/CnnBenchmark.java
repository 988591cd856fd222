package twice.benchmarks.cnn;

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

/**
 * One operation is one whole call of a rung on its workload, verified before and after ({@link Timed}).
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
public class CnnBenchmark {

    /** The rung's name in the list of the workload's ladder. */
    @Param("naive")
    public String rung;

    /** The workload's name in {@link CnnWorkloads}. */
    @Param("gemm-256")
    public String shape;

    /** Whether to take the workload's quick version. */
    @Param("false")
    public boolean quick;

    /** How many threads a rung may use; those of one thread ignore it. */
    @Param("1")
    public int threads;

    private Timed<float[]> timed;

    /** Draws the data and verifies the rung's answer. */
    @Setup
    public void prepare() {
        CnnWorkload named = CnnWorkloads.NAMED.stream()
                .filter(w -> w.name().equals(shape))
                .findFirst()
                .orElseThrow();
        CnnWorkload sized = quick ? named.quick() : named;
        timed = new Timed<>(sized, sized.problem(), rung, threads);
    }

    /** A whole call. */
    @Benchmark
    public float[] call() {
        return timed.call();
    }

    /** Verifies the answer that was timed last. */
    @TearDown
    public void verifyTimed() {
        timed.verify();
    }
}
