package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void unknownNamesListTheKnownOnes() {
        wrong("bench: unknown family 'means': expected one of kmeans", "means");
        wrong("bench: unknown shape 'x': expected one of plane, mid, ", "--shape", "x");
        wrong("bench: unknown algorithm 'x': expected one of library, naive, ", "--algorithm", "naive,x");
    }

    @Test
    void aChapterWithoutAPlaceForTheTableIsRefusedBeforeMeasuring() throws IOException {
        wrong(
                "expected a file that can be read",
                "kmeans",
                "--chapter",
                folder.resolve("kmeans").toString());
        Files.writeString(folder.resolve("README.md"), "# No markers\n");
        wrong("expected one pair of lines", "kmeans", "--chapter", folder.toString());
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        wrong("expected a folder", "-o", file.toString());
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void anEarlierRunThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("earlier.json"), "{\n");
        wrong("expected a report of twice bench", "--from", file.toString(), "-o", folder.toString());
        wrong("expected a file", "--from", folder.resolve("none").toString(), "-o", folder.toString());
    }

    @Test
    void measuresOneRungAndFillsTheChapter() throws IOException {
        System.setProperty("jmh.ignoreLock", "true");
        Path module = Files.createDirectory(folder.resolve("kmeans"));
        Files.writeString(module.resolve("README.md"), "<!-- ladder:begin -->\n<!-- ladder:end -->\n");
        Path results = folder.resolve("results");
        assertEquals(
                0,
                run(
                        "--quick",
                        "--shape=plane",
                        "--algorithm=naive",
                        "-o",
                        results.toString(),
                        "--chapter",
                        module.toString()),
                err::toString);

        Report report = Report.read(results.resolve("kmeans.json"));
        assertTrue(report.quick());
        assertEquals(
                List.of("naive"),
                report.measurements().stream().map(Measurement::rung).toList());
        assertEquals(new Ladders(report).tables(), out.toString());
        assertEquals(out.toString(), Files.readString(results.resolve("kmeans.md")));
        assertTrue(err.toString().contains("1/1 plane naive: "), err::toString);
        assertTrue(err.toString()
                .lines()
                .toList()
                .get((int) err.toString().lines().count() - 1)
                .matches("family=kmeans quick=true measurements=1 seconds=[0-9.]+"));

        Chapter chapter = new Chapter(module, family("kmeans"));
        assertEquals(report, Report.read(chapter.report()));
        assertEquals(
                out.toString().strip(), chapter.table(family("kmeans").ladders().get(0)));
        assertEquals(List.of("kmeans-ladder-plane.png", "kmeans.json", "kmeans.log", "kmeans.md"), names(results));
        assertEquals(List.of("ladder-plane.png"), names(module.resolve("images")));
    }

    @Test
    void anEarlierRunIsShownAgainWithoutMeasuring() {
        Report earlier = Samples.report(Samples.result("naive", "mid", 4, 5, 6));
        Path file = folder.resolve("earlier.json");
        TextFile.write(file, earlier.toJson());
        assertEquals(0, run("--from", file.toString(), "-o", folder.toString()), err::toString);
        assertEquals(new Ladders(earlier).tables(), out.toString());
        assertFalse(Files.exists(folder.resolve("kmeans.log")));
    }

    private static Family family(String name) {
        return Family.named(name).orElseThrow();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void wrong(String message, String... arguments) {
        assertEquals(2, run(arguments));
        assertTrue(err.toString().lines().findFirst().orElse("").contains(message), err::toString);
        err.getBuffer().setLength(0);
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
