package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 1, 5, 10, 100})
    void everyRungHasEnoughSamplesForAnInterval(double call) {
        Plan quick = Plan.of(call, true);
        Plan full = Plan.of(call, false);
        assertTrue(quick.forks() * quick.iterations() >= 3);
        assertTrue(full.forks() * full.iterations() >= 3);
    }

    @Test
    void nineFastRungsOnFourShapesFitTheQuickRun() {
        assertTrue(9 * 4 * Plan.of(0.1, true).seconds(0.1, 1024) < 150);
    }

    @Test
    void aQuickRunOfAnyFamilyTakesLessThanFourMinutes() {
        for (Family family : Family.ALL) {
            double seconds = family.workloads().stream()
                    .filter(Workload::isQuick)
                    .map(Workload::quick)
                    .mapToDouble(workload ->
                            workload.possible().size() * Plan.of(0.01, true).seconds(0.01, workload.heapMegabytes()))
                    .sum();
            assertTrue(seconds < 0.9 * 240, () -> family.name() + " takes " + seconds + " s");
        }
    }

    @Test
    void aCallOfAMinuteDoesNotTakeHours() {
        assertTrue(Plan.of(100, false).seconds(100, 1024) < 500);
    }
}
