package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.ReceptiveField;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn describe MODEL}: a network, layer by layer. */
@Command(
        name = "describe",
        description = {
            "A row a layer: name, output shape, parameters, multiply-adds of one image, and the receptive field: how many",
            "pixels of the image one number sees, how far those of its neighbour lie from them, and the row and column,",
            "counted from 0, in whose middle the first number's lie."
        })
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
        row(rows, "layer", "output", "parameters", "multiply-adds", "sees", "every", "first centre");
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        row(rows, Network.IMAGE, network.input().toString(), "0", "0", "1×1", "1", "0");
        for (Network.Node node : network.nodes()) {
            long parameters = node.parameters().stream()
                    .filter(ParameterSpec::trained)
                    .mapToLong(spec -> spec.shape().size())
                    .sum();
            ReceptiveField field = fields.get(node.name());
            row(
                    rows,
                    node.name(),
                    node.shape().toString(),
                    Long.toString(parameters),
                    Long.toString(node.multiplyAdds()),
                    field.down().size() + "×" + field.across().size(),
                    both(field.down().jump(), field.across().jump()),
                    both(field.down().centre(0), field.across().centre(0)));
        }
        row(
                rows,
                "all",
                "",
                Long.toString(network.parameterCount()),
                Long.toString(network.multiplyAdds()),
                "",
                "",
                "");
        new Output("-o", "-").write(out -> out.write(rows.toString().getBytes(StandardCharsets.UTF_8)));
        return "";
    }

    /** One number where both directions have the same. */
    private static String both(Number down, Number across) {
        String rows = down.toString().replaceFirst("\\.0$", "");
        String columns = across.toString().replaceFirst("\\.0$", "");
        return rows.equals(columns) ? rows : rows + "×" + columns;
    }

    private static void row(StringBuilder rows, Object... cells) {
        rows.append(String.format(Locale.ROOT, "%-28s %-16s %12s %14s %11s %6s %13s", cells)
                        .stripTrailing())
                .append(System.lineSeparator());
    }
}
