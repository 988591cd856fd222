package twice.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * A run of a chapter's command in this process, as the command line's root runs it.
 *
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, without the progress that a slow machine shows
 */
public record CommandRun(int exit, String out, String err) {

    /** What the command line's root has for all commands. */
    @Command(name = "root")
    static final class Root {

        @Option(names = "--threads", scope = ScopeType.INHERIT)
        @SuppressWarnings("UnusedVariable") // the command finds it through its specification
        private Integer threads;
    }

    /** Runs the command with these arguments and nothing on standard input. */
    public static CommandRun of(Object command, String... args) {
        return withInput("", command, args);
    }

    /** Runs the command with these arguments. One at a time: the streams belong to the whole process. */
    public static synchronized CommandRun withInput(String input, Object command, String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        InputStream realIn = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            String name = command.getClass().getAnnotation(Command.class).name();
            int exit = new CommandLine(new Root())
                    .addSubcommand(command)
                    .setParameterExceptionHandler((e, all) -> {
                        System.err.println(e.getMessage());
                        return 2;
                    })
                    .setExecutionExceptionHandler((e, failed, parsed) -> {
                        System.err.println(e.getMessage());
                        return 1;
                    })
                    .execute(Stream.concat(Stream.of(name), Stream.of(args)).toArray(String[]::new));
            String messages = err.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.matches("twice: " + name + "\\b.*, [0-9]+ s"))
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
