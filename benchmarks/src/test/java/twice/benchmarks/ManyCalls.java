package twice.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls of the command line in one Java of another kind than the tests': its start costs more than a call. */
final class ManyCalls {

    /** What came of a call. */
    record Outcome(int exit, String out, String err) {}

    private ManyCalls() {}

    /** In the other Java: makes the calls that stand in a folder's {@code calls}, and leaves what came of them there. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        for (int i = 0; i < calls.size(); i++) {
            try (PrintStream out = stream(folder.resolve("out" + i));
                    PrintStream err = stream(folder.resolve("err" + i))) {
                System.setOut(out);
                System.setErr(err);
                int exit = Twice.run(calls.get(i).split("\t"));
                Files.writeString(folder.resolve("exit" + i), Integer.toString(exit));
            }
        }
    }

    private static PrintStream stream(Path file) throws IOException {
        return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    }

    /** Starts a Java with nothing but the class path and makes the calls in it, their words parted by tabs. */
    static Map<String, Outcome> inAPlainJava(Path folder, List<String> calls) throws IOException, InterruptedException {
        Files.write(folder.resolve("calls"), calls);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyCalls.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("printed")));
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            outcomes.put(
                    calls.get(i),
                    new Outcome(
                            Integer.parseInt(Files.readString(folder.resolve("exit" + i))),
                            Files.readString(folder.resolve("out" + i)),
                            Files.readString(folder.resolve("err" + i))));
        }
        return outcomes;
    }
}
