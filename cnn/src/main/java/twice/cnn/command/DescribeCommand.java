package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn describe MODEL}: a network, layer by layer. */
@Command(name = "describe", description = "A row a layer: name, output shape, parameters, multiply-adds of one image.")
final class DescribeCommand extends Task {

    @Parameters(paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--classes",
            paramLabel = "N",
            description = "Classes it tells apart (default: those it was made for).")
    private Integer classes;

    @Override
    String run(Progress progress) throws IOException {
        Model chosen = Models.named(model);
        if (classes != null && classes < 1) {
            throw new CnnException("--classes: expected 1 or more, found " + classes);
        }
        Network network = chosen.network(classes == null ? chosen.classes() : classes);
        StringBuilder rows = new StringBuilder();
        row(rows, "layer", "output", "parameters", "multiply-adds");
        row(rows, Network.IMAGE, network.input().toString(), "0", "0");
        for (Network.Node node : network.nodes()) {
            long parameters = node.parameters().stream()
                    .filter(ParameterSpec::trained)
                    .mapToLong(spec -> spec.shape().size())
                    .sum();
            row(
                    rows,
                    node.name(),
                    node.shape().toString(),
                    Long.toString(parameters),
                    Long.toString(node.multiplyAdds()));
        }
        row(rows, "all", "", Long.toString(network.parameterCount()), Long.toString(network.multiplyAdds()));
        new Output("-o", "-").write(out -> out.write(rows.toString().getBytes(StandardCharsets.UTF_8)));
        return "";
    }

    private static void row(StringBuilder rows, String layer, String output, String parameters, String multiplyAdds) {
        rows.append(String.format(Locale.ROOT, "%-28s %-16s %12s %14s%n", layer, output, parameters, multiplyAdds));
    }
}
