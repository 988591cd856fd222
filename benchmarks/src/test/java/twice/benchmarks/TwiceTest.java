package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceTest {

    @TempDir
    Path directory;

    private String points;

    @BeforeEach
    void writePoints() throws IOException {
        points = Files.writeString(directory.resolve("points.txt"), "0 0\n0 2\n10 5\n10 7\n")
                .toString();
    }

    private record Run(int exit, String out, String err) {

        static Run of(String... args) {
            PrintStream realOut = System.out;
            PrintStream realErr = System.err;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            try {
                int exit = Twice.run(args);
                String messages = err.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.matches("twice: .*, [0-9]+ s")) // a slow machine's progress
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
                return new Run(exit, out.toString(StandardCharsets.UTF_8), messages);
            } finally {
                System.setOut(realOut);
                System.setErr(realErr);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "kmeans --help", "bench --help", "help kmeans"})
    void showsHowItIsUsed(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("Usage: twice"), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "kmeans --version"})
    void tellsItsVersion(String line) {
        Run run = Run.of(line.split(" "));
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().matches("(?s)twice \\d+\\.\\d+\\.\\d+\\RJDK \\d+.*\\Rvectors \\d+ bits\\R"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                       | twice: Unmatched argument at index 0: 'nonsense' (--help shows what there is)",
                "kmeans                         | twice: Missing required parameter: 'POINTS'",
                "kmeans POINTS                  | twice: -k: expected the number of clusters, or --elbow MAX_K",
                "kmeans POINTS -k 5             | twice: -k: expected at most 4, the number of points, found 5",
                "kmeans POINTS -k x             | twice: Invalid value for option '-k': 'x' is not an int",
                "kmeans POINTS -k 1 -k 2        | twice: option '-k' (K) should be specified only once",
                "kmeans no.txt -k 1             | twice: no.txt: no such file",
                "kmeans @no.txt -k 1            | twice: @no.txt: no such file",
                "--threads 0 kmeans POINTS -k 1 | twice: --threads: expected 1 thread or more, found 0",
                "kmeans POINTS -k 1 --threads 0 | twice: --threads: expected 1 thread or more, found 0",
                "--threads x kmeans POINTS -k 1 | twice: Invalid value for option '--threads': 'x' is not an int",
                "--nonsense kmeans POINTS -k 1  | twice: Unknown option: '--nonsense' (--help shows what there is)",
            })
    void badUsageIsOneLineAndExitTwo(String line, String message) {
        Run run = Run.of(line.replace("POINTS", points).split(" "));
        assertEquals(message, run.err().strip());
        assertEquals(1, run.err().lines().count());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads 1 kmeans POINTS -k 2",
                "kmeans POINTS -k 2 --threads 2",
                "kmeans --threads=3 --quiet POINTS -k 2",
                "--quiet kmeans POINTS -k 2 --stacktrace"
            })
    void theOptionsOfAllCommandsStandBeforeOrBehind(String line) {
        Run run = Run.of(line.replace("POINTS", points).split(" "));
        assertEquals(0, run.exit(), run.err());
        assertEquals(2, run.out().lines().count());
        List<String> lines = run.err().lines().toList();
        assertTrue(lines.get(lines.size() - 1).startsWith("algorithm="), run.err());
    }

    @Test
    void aStackTraceComesOnlyWhenAskedFor() {
        Run run = Run.of("kmeans", "no.txt", "-k", "1", "--stacktrace");
        assertTrue(run.err().startsWith("twice: no.txt: no such file"), run.err());
        assertTrue(run.err().contains("\tat twice.kmeans"), run.err());
        assertEquals(2, run.exit());
    }
}
