package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers in a chapter are those of its committed report, never typed by hand. */
class ChapterTableTest {

    static Stream<Family> familiesWithAReport() {
        return Family.ALL.stream().filter(family -> Files.exists(report(family)));
    }

    @ParameterizedTest
    @MethodSource("familiesWithAReport")
    void theTablesAreWhatTheReportSays(Family family) {
        Chapter chapter = new Chapter(Path.of("..", family.name()), family);
        assertEquals(report(family), chapter.report());
        Report report = Report.read(chapter.report());
        for (Rungs rungs : family.ladders()) {
            assertEquals(
                    new Ladders(report).table(rungs).strip(),
                    chapter.table(rungs),
                    "run: ./twice bench --from " + family.name() + "/benchmark/" + family.name() + ".json --chapter "
                            + family.name());
        }
        assertFalse(List.of().equals(report.measurements()), "the report is empty");
    }

    /** The test above must not pass for want of reports. */
    @Test
    void theFirstChapterHasAReport() {
        assertTrue(Files.exists(report(Family.ALL.get(0))));
    }

    private static Path report(Family family) {
        return Path.of("..", family.name(), "benchmark", family.name() + ".json");
    }
}
