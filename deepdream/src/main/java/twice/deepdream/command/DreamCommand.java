package twice.deepdream.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.cnn.CnnException;
import twice.convolution.ConvolutionException;
import twice.convolution.Progress;
import twice.convolution.RootOption;
import twice.convolution.Workers;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;

/** {@code twice deepdream IMAGE -o OUT}. */
@Command(
        name = "deepdream",
        description = "Dreams: changes a picture until a network sees in it more of what it saw.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {TourCommand.class, AblationCommand.class, DigitsCommand.class, ZoomCommand.class})
public final class DreamCommand implements Callable<Integer> {

    private static final String HELP = "help";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DreamOptions options;

    @Override
    public Integer call() throws IOException {
        String summary;
        try (Progress progress = Progress.start(spec.name(), RootOption.value(spec, "--quiet", false))) {
            if (HELP.equals(options.layer)) {
                byte[] list =
                        LayerList.of(options.model.load().network().network()).getBytes(StandardCharsets.UTF_8);
                new Output("-o", "-").write(out -> out.write(list));
                return 0;
            }
            Workers workers = new Workers(
                    RootOption.value(spec, "--threads", Runtime.getRuntime().availableProcessors()));
            summary = new DreamRun(options, workers, progress).run();
        } catch (DreamException | CnnException | ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.err.println(summary);
        return 0;
    }
}
