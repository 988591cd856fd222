package twice.benchmarks.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.benchmarks.BenchException;
import twice.benchmarks.Ladder;
import twice.benchmarks.filters.FilterWorkload.Size;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterFamily;
import twice.filters.FilterSettings;
import twice.filters.MeanAlgorithm;
import twice.filters.Rung;
import twice.filters.Window;

/** The planes are the same every time, rungs pass on them, and those that can't take them are left out with a word. */
class FilterWorkloadsTest {

    private static final Size TINY = new Size(40, 30);

    static List<FilterWorkload<?>> workloads() {
        return FilterWorkloads.NAMED.stream()
                .<FilterWorkload<?>>map(FilterWorkloadsTest::tiny)
                .toList();
    }

    private static <P> FilterWorkload<P> tiny(FilterWorkload<P> w) {
        return new FilterWorkload<>(w.name(), w.ladder(), w.parameters(), w.words(), w.content(), TINY, TINY, true);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyRungThatCanTakeItPasses(FilterWorkload<?> workload) {
        FilterProblem<?> problem = workload.problem();
        assertArrayEquals(problem.plane().values(), workload.problem().plane().values(), "the same plane every time");
        Plane expected = problem.call(workload.rungs().naive(), 1).get();
        assertFalse(workload.possible().isEmpty());
        for (Ladder.Rung rung : workload.possible()) {
            problem.check(
                    "this", rung.name(), expected, problem.call(rung.name(), 2).get());
        }
    }

    @Test
    void everyFamilyOfFiltersIsMeasured() {
        Set<List<String>> measured = FilterWorkloads.NAMED.stream()
                .map(workload ->
                        workload.rungs().all().stream().map(Ladder.Rung::name).toList())
                .collect(Collectors.toSet());
        for (FilterFamily family : FilterFamily.ALL) {
            assertTrue(measured.contains(family.ladder().stream().map(Rung::id).toList()), family::name);
        }
    }

    @Test
    void describesItself() {
        FilterWorkload<?> mean = FilterWorkloads.NAMED.get(0);
        assertEquals("mean-3: mean of 3 × 3 on 3,840 × 2,160 pixels (reals)", mean.describe());
        assertEquals(
                "mean-3: mean of 3 × 3 on 480 × 270 pixels (reals)",
                mean.quick().describe());
    }

    @Test
    void bytesAreWholeAndRealsAreNot() {
        for (float value : Content.BYTES.draw(300, 500).values()) {
            assertTrue(value >= 0 && value <= 255 && value == Math.rint(value), () -> "found " + value);
        }
        float[] reals = Content.REALS.draw(300, 500).values();
        int whole = 0;
        for (float value : reals) {
            whole += value == Math.rint(value) ? 1 : 0;
        }
        assertTrue(whole < reals.length / 100);
    }

    /** Naive, and a rung that wants something else. */
    private enum Picky implements Rung<Window> {
        NAIVE,
        PICKY;

        @Override
        public Entry<Window> entry() {
            return new Entry<>(name().toLowerCase(java.util.Locale.ROOT), "an idea", false, window -> {
                Filter mean = MeanAlgorithm.NAIVE.create(window);
                return this == NAIVE ? mean : new Refusing(mean);
            });
        }
    }

    private record Refusing(Filter mean) implements Filter {

        @Override
        public Plane apply(Plane x, FilterSettings settings) {
            return mean.apply(x, settings);
        }

        @Override
        public Optional<String> refusal(Plane x, FilterSettings settings) {
            return Optional.of("expected something else");
        }
    }

    @Test
    void whatRefusesIsLeftOutWithAWord() {
        FilterLadder<Window> ladder = FilterLadder.of("picky", List.of(Picky.values()), 0, Map.of("picky", 0.5));
        FilterWorkload<Window> workload =
                new FilterWorkload<>("picky-3", ladder, new Window(3), "picky", Content.BYTES, TINY, TINY, true);
        assertEquals(
                List.of("naive"),
                workload.possible().stream().map(Ladder.Rung::name).toList());
        assertEquals(
                Optional.of("expected something else"),
                workload.refusal(workload.rungs().all().get(1)));
        assertEquals("ladder-picky", workload.rungs().marker());
        assertEquals(0, ladder.bound("naive"));
        assertEquals(0.5, ladder.bound("picky"));
    }

    @Test
    void aWrongAnswerIsRefusedUnlessItIsWithinTheRungsBound() {
        FilterLadder<Window> ladder = FilterLadder.of("picky", List.of(Picky.values()), 1e-5, Map.of("picky", 0.5));
        FilterProblem<Window> problem = new FilterProblem<>(ladder, new Window(3), Content.BYTES.draw(8, 9));
        Plane right = problem.call("naive", 1).get();
        float[] values = right.values().clone();
        values[70] += 20;
        Plane wrong = new Plane(8, 9, values);
        problem.check("this", "picky", right, wrong);
        String refusal = assertThrows(BenchException.class, () -> problem.check("this", "naive", right, wrong))
                .getMessage();
        assertTrue(refusal.startsWith("this: wrong answer: value 70 is "), refusal);
    }
}
