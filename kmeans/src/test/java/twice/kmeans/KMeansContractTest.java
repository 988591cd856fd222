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

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void followsNaiveLloydAtEveryIteration(KMeansAlgorithm rung, KMeansCase c) {
        Run expected = Run.of(KMeansAlgorithm.NAIVE.create(), c.points(), c.start(), TO_THE_END);
        for (int threads = 1; threads <= 3; threads++) {
            Run.of(rung.create(), c.points(), c.start(), TO_THE_END.withThreads(threads))
                    .assertFollows(expected, tolerance(rung));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void stopsByToleranceAndByNumberLikeNaiveLloyd(KMeansAlgorithm rung, KMeansCase c) {
        for (Settings settings : List.of(Settings.DEFAULT.withTolerance(0.01), TO_THE_END.withMaxIterations(3))) {
            Run expected = Run.of(KMeansAlgorithm.NAIVE.create(), c.points(), c.start(), settings);
            Run.of(rung.create(), c.points(), c.start(), settings).assertFollows(expected, tolerance(rung));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCases")
    void givesTheSameWhenNobodyListens(KMeansAlgorithm rung, KMeansCase c) {
        Clustering expected = KMeansAlgorithm.NAIVE.create().cluster(c.points(), c.start(), TO_THE_END);
        Clustering found = rung.create().cluster(c.points(), c.start(), TO_THE_END);
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
    static Stream<Arguments> rungsAndCasesThatSettle() {
        return rungsAndCases().filter(arguments -> {
            KMeansCase c = (KMeansCase) arguments.get()[1];
            Clustering end = KMeansAlgorithm.NAIVE.create().cluster(c.points(), c.start(), TO_THE_END);
            return c.points().magnitude() > 1e-150 && Arrays.stream(end.sizes()).allMatch(size -> size > 0);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rungsAndCasesThatSettle")
    void endsAtAFixedPoint(KMeansAlgorithm rung, KMeansCase c) {
        Clustering found = rung.create().cluster(c.points(), c.start(), TO_THE_END);
        Clustering again = KMeansAlgorithm.NAIVE.create().cluster(c.points(), found.centroids(), TO_THE_END);
        Run.assertSameLabels("labels", found.labels(), again.labels());
        assertTrue(again.iterations() <= 2, "iterations: " + again.iterations());
    }
}
