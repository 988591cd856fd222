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
    void severalFamiliesDontFitIntoOneChapter() {
        wrong("--chapter: expected one family beside it, of kmeans, convolution", "--chapter", folder.toString());
    }

    @Test
    void rungsOfOneFamilyOnShapesOfAnotherAreNothingToMeasure() {
        wrong("none of these algorithms runs on these shapes", "--shape", "plane", "--algorithm", "overlap-add");
    }

    @Test
    void aFamilyKnowsOnlyItsOwnShapes() {
        wrong("bench: unknown shape 'dense-3': expected one of plane, ", "kmeans", "--shape", "dense-3");
        wrong("bench: unknown algorithm 'hamerly': expected", "convolution", "--algorithm", "hamerly");
    }

    @Test
    void aChapterWithTwoLaddersHasAPlaceForEach() throws IOException {
        Report earlier = new Report(
                Report.FORMAT,
                "convolution",
                true,
                Samples.MACHINE,
                List.of(Samples.result("naive", "signal-9", 4, 5, 6), Samples.result("naive", "dense-3", 7, 8, 9)));
        Path file = folder.resolve("earlier.json");
        TextFile.write(file, earlier.toJson());
        Path text = Files.writeString(
                folder.resolve("README.md"), "<!-- ladder-1d:begin -->\n<!-- ladder-1d:end -->\nbetween\n");
        wrong("expected one pair of lines <!-- ladder-2d:begin -->", "--from=" + file, "--chapter=" + folder);
        Files.writeString(text, Files.readString(text) + "<!-- ladder-2d:begin -->\n<!-- ladder-2d:end -->\n");
        assertEquals(0, run("--from=" + file, "--chapter=" + folder, "-o=" + folder.resolve("out")), err::toString);
        String[] parts = Files.readString(text).split("between", -1);
        assertTrue(parts[0].contains("**signal-9: 1,000 samples ∗ 9 taps, full**"), parts[0]);
        assertTrue(parts[0].contains("| ms a call |"), parts[0]);
        assertFalse(parts[0].contains("dense"), parts[0]);
        assertTrue(parts[1].contains("| `naive` | the sum in four loops | 8.00 ± 2.48 |"), parts[1]);
        assertEquals(List.of("ladder-dense-3.png", "ladder-signal-9.png"), names(folder.resolve("images")));
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

    @Test
    void comparingTellsBySayingSoAndByItsStatus() {
        Path old = written("old.json", Samples.report(Samples.result("naive", "mid", 10, 10.01, 9.99)));
        Path slow = written("slow.json", Samples.report(Samples.result("naive", "mid", 12, 12.01, 11.99)));
        assertEquals(0, run("compare", old.toString(), old.toString()), err::toString);
        assertTrue(err.toString().endsWith("compared=1 slower=0 faster=0 only_old=0 only_new=0 margin=0.05\n"));
        assertEquals(1, run("compare", old.toString(), slow.toString()), err::toString);
        assertTrue(out.toString().contains("| mid | `naive` | 2 | 10.0 | 12.0 | 1.20 | "), out::toString);
        assertEquals(0, run("compare", slow.toString(), old.toString()), err::toString);
    }

    @Test
    void reportsThatCannotBeComparedAreRefused() {
        Report report = Samples.report(Samples.result("naive", "mid", 10, 11));
        String old = written("old.json", report).toString();
        String other = written("other.json", new Report(1, "filters", false, Samples.MACHINE, report.results()))
                .toString();
        String quick = written("quick.json", new Report(1, "kmeans", true, Samples.MACHINE, report.results()))
                .toString();
        wrong("other.json: expected the family kmeans", "compare", old, other);
        wrong("quick.json: expected a full run", "compare", old, quick);
        wrong("--margin: expected a number of at least 0, found -1", "compare", "--margin=-1", old, old);
        wrong(
                "expected a file that can be read",
                "compare",
                old,
                folder.resolve("none").toString());
    }

    private Path written(String name, Report report) {
        Path file = folder.resolve(name);
        TextFile.write(file, report.toJson());
        return file;
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
