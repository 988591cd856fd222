package twice.cnn.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.cnn.CnnException;
import twice.convolution.ConvolutionException;
import twice.convolution.Progress;
import twice.convolution.RootOption;
import twice.convolution.Workers;

/** What the commands have in common: progress, threads, and what becomes of the user's mistakes. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class Task implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() throws IOException {
        String summary;
        try (Progress progress = Progress.start(spec.name(), RootOption.value(spec, "--quiet", false))) {
            summary = run(progress);
        } catch (CnnException | ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (!summary.isEmpty()) {
            System.err.println(summary);
        }
        return 0;
    }

    /** Does the work; gives the summary, or nothing. */
    abstract String run(Progress progress) throws IOException;

    /** The threads to use. */
    Workers workers() {
        return new Workers(
                RootOption.value(spec, "--threads", Runtime.getRuntime().availableProcessors()));
    }
}
