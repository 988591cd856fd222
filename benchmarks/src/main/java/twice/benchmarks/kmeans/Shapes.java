package twice.benchmarks.kmeans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import twice.benchmarks.Ladder;
import twice.benchmarks.Rungs;
import twice.kmeans.KMeansAlgorithm;

/**
 * The sizes that every rung is measured on: few columns and few clusters, more of both, pictures of 28 × 28 pixels, and
 * many clusters of long vectors. No rung is best on all of them.
 */
public final class Shapes {

    /** The chapter's one ladder. */
    public static final Rungs RUNGS = new Rungs(
            "ladder",
            "fit",
            Arrays.stream(KMeansAlgorithm.values())
                    .map(a -> new Ladder.Rung(a.id(), a.idea(), a.isAvailable()))
                    .toList(),
            KMeansAlgorithm.NAIVE.id(),
            KMeansBenchmark.class);

    /** All shapes, by growing work. */
    public static final List<Shape> ALL = List.of(
            new Shape("plane", 1_000_000, 2, 16, 3.0, 20),
            new Shape("mid", 200_000, 16, 64, 1.0, 20),
            new Shape("digits", 60_000, 784, 10, 0.1, 20),
            new Shape("wide", 100_000, 128, 256, 0.4, 20));

    private Shapes() {}

    /** The shape of that name. */
    public static Optional<Shape> named(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
