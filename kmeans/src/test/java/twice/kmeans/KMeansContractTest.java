package twice.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rung on every case: the same labels and centroids as naive Lloyd at every iteration, and scikit-learn's answers. */
class KMeansContractTest {

    private static final List<KMeansCase> CASES = KMeansCase.all();
    private static final Settings TO_THE_END = Settings.DEFAULT.withTolerance(0);

    /** What the library may differ by: its sums are plain. */
    private static double tolerance(KMeansAlgorithm rung) {
        return rung == KMeansAlgorithm.LIBRARY ? 1e-11 : 0;
    }

    static Stream<Arguments> rungsAndCases() {
        return Arrays.stream(KMeansAlgorithm.values())
                .flatMap(rung -> CASES.stream()
                        .filter(c -> rung != KMeansAlgorithm.LIBRARY || !c.hardOnRoots())
                        .map(c -> Arguments.of(rung, c)));
    }

    static Stream<Arguments> rungsAndReferences() {
        return Arrays.stream(KMeansAlgorithm.values())
                .flatMap(rung -> ReferenceCase.all().stream().map(c -> Arguments.of(rung, c)));
    }

    @Test
    void nothingIsLeftOut() {
        assertTrue(KMeansAlgorithm.vectorsAvailable(), "the tests must run with --add-modules jdk.incubator.vector");
        int rungs = KMeansAlgorithm.values().length;
        long hardOnRoots = CASES.stream().filter(KMeansCase::hardOnRoots).count();
        assertEquals(52, CASES.size());
        assertEquals(10, hardOnRoots);
        assertEquals((long) rungs * CASES.size() - hardOnRoots, rungsAndCases().count());
        assertEquals(rungs * 10L, rungsAndReferences().count());
    }

    /** On one thread and on three; on two in {@link #givesTheSameWhenNobodyListens}. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void followsNaiveLloydAtEveryIteration(KMeansAlgorithm rung, KMeansCase c) {
        Run expected = NaiveRuns.of(c, TO_THE_END);
        for (int threads : new int[] {1, 3}) {
            Run.of(rung.create(), c.points(), c.start(), TO_THE_END.withThreads(threads))
                    .assertFollows(expected, tolerance(rung));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void stopsByToleranceAndByNumberLikeNaiveLloyd(KMeansAlgorithm rung, KMeansCase c) {
        for (Settings settings : List.of(Settings.DEFAULT.withTolerance(0.01), TO_THE_END.withMaxIterations(3))) {
            Run.of(rung.create(), c.points(), c.start(), settings)
                    .assertFollows(NaiveRuns.of(c, settings), tolerance(rung));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void givesTheSameWhenNobodyListens(KMeansAlgorithm rung, KMeansCase c) {
        Clustering expected = NaiveRuns.of(c, TO_THE_END).result();
        Clustering found = rung.create().cluster(c.points(), c.start(), TO_THE_END.withThreads(2));
        Run.assertSameLabels("result", expected.labels(), found.labels());
        Run.assertClose(
                "result", expected.centroids().values(), found.centroids().values(), tolerance(rung));
        assertEquals(expected.iterations(), found.iterations());
        assertEquals(expected.converged(), found.converged());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndReferences")
    void agreesWithScikitLearn(KMeansAlgorithm rung, ReferenceCase c) {
        Settings settings = new Settings(c.maxIterations(), c.tolerance(), 2, IterationListener.NONE);
        Clustering found = rung.create().cluster(c.points(), c.start(), settings);
        Run.assertSameLabels("labels", c.labels(), found.labels());
        Run.assertClose("centroids", c.centroids().values(), found.centroids().values(), 1e-9);
        assertEquals(c.inertia(), found.inertia(), 1e-9 * c.inertia());
        assertEquals(c.iterations(), found.iterations());
    }

    /** Cases that come to rest: no cluster is empty in the end, and no step is so small that its square underflows. */
    static Stream<KMeansCase> casesThatSettle() {
        return CASES.stream()
                .filter(c -> c.points().magnitude() > 1e-150
                        && Arrays.stream(NaiveRuns.of(c, TO_THE_END).result().sizes())
                                .allMatch(size -> size > 0));
    }

    /** Naive Lloyd, that is; the others end where it does. */
    @ParameterizedTest
    @MethodSource("casesThatSettle")
    void endsAtAFixedPoint(KMeansCase c) {
        Clustering end = NaiveRuns.of(c, TO_THE_END).result();
        Clustering again = KMeansAlgorithm.NAIVE.create().cluster(c.points(), end.centroids(), TO_THE_END);
        Run.assertSameLabels("labels", end.labels(), again.labels());
        assertTrue(again.iterations() <= 2, "iterations: " + again.iterations());
    }
}
