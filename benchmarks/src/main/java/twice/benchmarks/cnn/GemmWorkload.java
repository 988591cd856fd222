package twice.benchmarks.cnn;

import java.util.Arrays;
import java.util.Locale;
import twice.benchmarks.Ladder;
import twice.benchmarks.Problem;
import twice.benchmarks.Rungs;
import twice.cnn.gemm.GemmAlgorithm;

/**
 * A product of two square matrices.
 *
 * @param name the name on the command line and in the tables
 * @param size rows and columns
 * @param small the size in a quick run
 */
record GemmWorkload(String name, int size, int small) implements CnnWorkload {

    private static final Rungs RUNGS = new Rungs(
            "ladder-gemm",
            "call",
            Arrays.stream(GemmAlgorithm.values())
                    .map(rung -> new Ladder.Rung(rung.id(), rung.idea(), rung.isAvailable()))
                    .toList(),
            GemmAlgorithm.NAIVE.id(),
            CnnBenchmark.class);

    @Override
    public CnnWorkload quick() {
        return new GemmWorkload(name, small, small);
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s: %,d × %,d times %,d × %,d, %,d million multiply-adds",
                name,
                size,
                size,
                size,
                size,
                Math.round(size * (double) size * size / 1e6));
    }

    @Override
    public Rungs rungs() {
        return RUNGS;
    }

    @Override
    public Problem<float[]> problem() {
        return GemmProblem.drawn(size);
    }
}
