package twice.cnn.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import twice.cnn.fetch.FetchCommand;

/** {@code twice cnn}: networks that look at pictures; what there is stands in the commands under it. */
@Command(
        name = "cnn",
        description = "Trains convolutional networks, tests them, and asks them what is on a picture.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ModelsCommand.class,
            DescribeCommand.class,
            TrainCommand.class,
            TransferCommand.class,
            EvaluateCommand.class,
            ClassifyCommand.class,
            FeaturesCommand.class,
            SaliencyCommand.class,
            GradCamCommand.class,
            FetchCommand.class
        })
public final class CnnCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Alone it shows how it is used. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return 0;
    }
}
