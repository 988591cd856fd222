package twice.filters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * A run of {@code filters} in this process.
 *
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, without the progress that a slow machine shows
 */
record CommandRun(int exit, String out, String err) {

    /** What the command line's root has for all commands. */
    @Command(name = "root")
    static final class Root {

        @Option(names = "--threads", scope = ScopeType.INHERIT)
        @SuppressWarnings("UnusedVariable") // the command finds it through its specification
        private Integer threads;
    }

    static CommandRun of(String... args) {
        return withInput("", args);
    }

    static CommandRun withInput(String input, String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        InputStream realIn = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = new String[args.length + 1];
        all[0] = "filters";
        System.arraycopy(args, 0, all, 1, args.length);
        try {
            int exit = new CommandLine(new Root())
                    .addSubcommand(new FiltersCommand())
                    .setParameterExceptionHandler((e, given) -> {
                        System.err.println(e.getMessage());
                        return 2;
                    })
                    .setExecutionExceptionHandler((e, command, parsed) -> {
                        System.err.println(e.getMessage());
                        return 1;
                    })
                    .execute(all);
            String messages = err.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("twice: filters: "))
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
