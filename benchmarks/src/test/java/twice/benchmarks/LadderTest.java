package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final List<Ladder.Rung> RUNGS = List.of(
            new Ladder.Rung("library", "one call", true),
            new Ladder.Rung("naive", "the formula", true),
            new Ladder.Rung("lanes", "many at once", true));

    private final Report report = Samples.report(
            Samples.result("lanes", "plane", 4, 5, 6),
            Samples.result("naive", "plane", 60),
            Samples.result("library", "plane", 3000));

    private final Ladder ladder = Ladder.of("plane", RUNGS, "naive", report.measurements());

    @Test
    void rowsComeInTheLaddersOrderWithTheirGains() {
        assertEquals(
                List.of("library", "naive", "lanes"),
                ladder.rows().stream().map(row -> row.rung().name()).toList());
        assertEquals(
                List.of(0.02, 1.0, 12.0),
                ladder.rows().stream().map(Ladder.Row::overNaive).toList());
        assertEquals(
                List.of(Double.NaN, 50.0, 12.0),
                ladder.rows().stream().map(Ladder.Row::overBelow).toList());
        assertEquals("lanes", ladder.fastest().rung().name());
        assertEquals("naive", ladder.yardstick().rung().name());
    }

    @Test
    void withoutNaiveThereIsNoGainOverIt() {
        Ladder alone = Ladder.of("plane", RUNGS, "naive", report.measurements().subList(0, 1));
        assertEquals(Double.NaN, alone.rows().get(0).overNaive());
        assertEquals("lanes", alone.yardstick().rung().name());
    }

    @Test
    void aRungThatTheFamilyDoesNotHaveIsRefused() {
        assertThrows(
                BenchException.class, () -> Ladder.of("plane", RUNGS.subList(0, 2), "naive", report.measurements()));
    }

    @Test
    void theTableSaysItAll() {
        assertEquals("""
                **plane**

                | rung | idea | ms a fit | over naive | over the rung below | bytes allocated a fit |
                |---|---|--:|--:|--:|--:|
                | `library` | one call | 3,000 | 0.02× | – | 212 kB |
                | `naive` | the formula | 60.0 | 1.00× | 50.0× | 212 kB |
                | `lanes` | many at once | 5.00 ± 2.48 | 12.0× | 12.0× | 212 kB |

                Mean of whole fits ± half the 95 % confidence interval (none for a single sample); rungs with threads had 2. \
                Measured on Abacus, 2 cores, 512-bit vectors, JDK 17.0.1 (Maker), Linux amd64, 2026-01-02, commit 0123456789ab.
                """, LadderTable.of(List.of(ladder), report, "fit"));
    }

    @Test
    void theTableSaysWhoIsLeftOut() {
        Ladder picky = new Ladder(
                "plane",
                "naive",
                ladder.rows().subList(1, 2),
                List.of(
                        new Ladder.Refusal(RUNGS.get(0), "expected bytes"),
                        new Ladder.Refusal(RUNGS.get(2), "expected 3 × 3, found 5 × 5")));
        assertTrue(
                LadderTable.of(List.of(picky), report, "fit")
                        .contains(
                                "| 212 kB |\n\nLeft out: `library`: expected bytes; `lanes`: expected 3 × 3, found 5 × 5.\n"),
                LadderTable.of(List.of(picky), report, "fit"));
    }

    @Test
    void microsecondsAreNotZero() {
        assertEquals("12.3", LadderTable.time(12.34));
        assertEquals("0.12", LadderTable.time(0.1234));
        assertEquals("0.012", LadderTable.time(0.01234));
        assertEquals("0.0099", LadderTable.time(0.00987));
        assertEquals("0.000001", LadderTable.time(1.2e-6));
        assertEquals("0.00", LadderTable.time(0));
    }

    @Test
    void bytesHaveAUnit() {
        assertEquals("16 B", LadderTable.bytes(16));
        assertEquals("1.60 kB", LadderTable.bytes(1600));
        assertEquals("12.8 MB", LadderTable.bytes(12_800_000));
        assertEquals("–", LadderTable.bytes(Double.NaN));
        assertTrue(LadderTable.of(List.of(), new Report(1, "kmeans", true, Samples.MACHINE, List.of()), "call")
                .contains("quick"));
    }
}
