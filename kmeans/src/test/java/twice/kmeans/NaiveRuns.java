package twice.kmeans;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What naive Lloyd did, kept: it is asked once for each case and all rungs are compared with the answer. */
final class NaiveRuns {

    private static final Map<String, Run> ANSWERS = new ConcurrentHashMap<>();

    private NaiveRuns() {}

    /** Naive Lloyd on that case; of the settings only iterations and tolerance count. */
    static Run of(KMeansCase c, Settings settings) {
        return ANSWERS.computeIfAbsent(
                c.name() + ", " + settings.maxIterations() + ", " + settings.tolerance(),
                key -> Run.of(KMeansAlgorithm.NAIVE.create(), c.points(), c.start(), settings));
    }
}
