package twice.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import twice.cnn.command.CnnCommand;
import twice.cnn.train.DivergedException;
import twice.convolution.ConvolutionCommand;
import twice.convolution.ConvolutionSampleCommand;
import twice.convolution.SignalsCommand;
import twice.deepdream.command.DreamCommand;
import twice.deepdream.command.DreamSampleCommand;
import twice.filters.FiltersCommand;
import twice.kmeans.KMeansCommand;
import twice.kmeans.SampleCommand;

/**
 * The root of the command line: what all commands share, and what becomes of their errors. A command throws a
 * {@link ParameterException} for what the user got wrong (one line, exit 2); whatever else it throws is a failure while
 * running (one line, exit 1).
 */
@Command(
        name = "twice",
        description = "Every algorithm written once to be read, once to be fast, proven equal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            KMeansCommand.class,
            SampleCommand.class,
            ConvolutionCommand.class,
            ConvolutionSampleCommand.class,
            SignalsCommand.class,
            FiltersCommand.class,
            CnnCommand.class,
            DreamCommand.class,
            DreamSampleCommand.class,
            BenchCommand.class,
            CrossoverCommand.class,
            FiltersCrossoverCommand.class,
            HelpCommand.class
        })
public final class Twice implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    // Commands read these through their own specification, which inherits them: they know nothing of this class.

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Show no progress; the summary stays.")
    @SuppressWarnings("UnusedVariable")
    private boolean quiet;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    @SuppressWarnings("UnusedVariable") // needed even where parsing fails, so it is looked for among the arguments
    private boolean stacktrace;

    @Option(
            names = "--threads",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "At most N threads (default: one a processor); the result doesn't depend on it.")
    void setThreads(int threads) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads: expected 1 thread or more, found " + threads);
        }
    }

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        StandardError.redirect();
        System.exit(run(args));
    }

    /** Runs the command line; its exit status. */
    static int run(String... args) {
        boolean stacktrace = Arrays.asList(args).contains("--stacktrace");
        try {
            return commandLine(stacktrace).execute(args);
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return fail(
                    e,
                    "out of memory: needs more than the " + megabytes + " MB it may use; TWICE_JAVA_OPTS=-Xmx8g"
                            + " gives it 8 GB",
                    stacktrace);
        } catch (Error e) {
            return fail(e, "failed: " + e, stacktrace);
        }
    }

    private static CommandLine commandLine(boolean stacktrace) {
        CommandLine root = new CommandLine(new Twice())
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((e, args) -> {
                    boolean unknown = e instanceof UnmatchedArgumentException;
                    print(e, e.getMessage() + (unknown ? " (--help shows what there is)" : ""), stacktrace);
                    return BAD_INPUT;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> fail(e, message(e), stacktrace));
        giveVersion(root);
        return root;
    }

    /** Every command knows {@code --version}, and those under it. */
    private static void giveVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Twice::giveVersion);
    }

    private static String message(Exception e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + e.getClass().getSimpleName();
        }
        if (e instanceof BenchException
                || e instanceof DivergedException
                || (e instanceof IOException && e.getMessage() != null)) {
            return e.getMessage();
        }
        return "failed: " + e;
    }

    private static int fail(Throwable e, String message, boolean stacktrace) {
        print(e, message, stacktrace);
        return FAILED;
    }

    /** One line, whatever the message is made of. */
    private static void print(Throwable e, String message, boolean stacktrace) {
        PrintStream err = System.err;
        err.println("twice: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        if (stacktrace) {
            e.printStackTrace(err);
        }
    }

    /** {@code twice} alone shows how it is used. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return 0;
    }
}
