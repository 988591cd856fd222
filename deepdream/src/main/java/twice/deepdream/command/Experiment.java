package twice.deepdream.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.cnn.CnnException;
import twice.convolution.ConvolutionException;
import twice.convolution.Progress;
import twice.convolution.RootOption;
import twice.convolution.Workers;
import twice.deepdream.DreamException;

/** A command under {@code twice deepdream}: with progress, and what the user got wrong in a line. */
abstract class Experiment implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Does it all, and gives the summary. */
    abstract String run(Workers workers, Progress progress) throws IOException;

    @Override
    public final Integer call() throws IOException {
        String summary;
        try (Progress progress = Progress.start(spec.name(), RootOption.value(spec, "--quiet", false))) {
            int processors = Runtime.getRuntime().availableProcessors();
            summary = run(new Workers(RootOption.value(spec, "--threads", processors)), progress);
        } catch (DreamException | CnnException | ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.err.println(summary);
        return 0;
    }

    /** How much is done, in words. */
    static String progress(int done, int all, String what, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        String left = done == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", seconds * (all - done) / done);
        return "dream " + (done + 1) + " of " + all + ", " + what + left;
    }
}
