package twice.convolution;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.convolution.lab.AliasingCommand;
import twice.convolution.lab.ImpulseCommand;
import twice.convolution.lab.LinearityCommand;
import twice.convolution.lab.QuantizationCommand;
import twice.convolution.lab.SamplingCommand;

/** {@code twice signals}: small experiments with signals and systems, each with its numbers and its chart. */
@Command(
        name = "signals",
        description = "Experiments with signals and systems: numbers to standard output, a chart where --chart says.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SamplingCommand.class,
            AliasingCommand.class,
            QuantizationCommand.class,
            ImpulseCommand.class,
            LinearityCommand.class
        })
public final class SignalsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "signals: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
