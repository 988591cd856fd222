package twice.kmeans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * A run of {@code kmeans} in this process.
 *
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, without the progress that a slow machine shows
 */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(String... args) {
        return withInput("", args);
    }

    /** Runs the command with these arguments. One at a time: the streams belong to the whole process. */
    static synchronized CommandRun withInput(String input, String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        InputStream realIn = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exit = new CommandLine(new KMeansCommand())
                    .setParameterExceptionHandler((e, all) -> {
                        System.err.println(e.getMessage());
                        return 2;
                    })
                    .setExecutionExceptionHandler((e, command, parsed) -> {
                        System.err.println(e.getMessage());
                        return 1;
                    })
                    .execute(args);
            String messages = err.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("twice: kmeans: "))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), messages);
        } finally {
            System.setIn(realIn);
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
