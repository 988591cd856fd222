package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import twice.cnn.Network;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn models}: the networks that are known by name. */
@Command(
        name = "models",
        description = "Lists the networks: name, input, parameters, multiply-adds of one image, what it is.")
final class ModelsCommand extends Task {

    @Override
    String run(Progress progress) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Model model : Models.ALL) {
            Network network = model.network(model.classes());
            rows.append(String.format(
                    Locale.ROOT,
                    "%-16s %-12s %12d %14d  %s%n",
                    model.name(),
                    network.input(),
                    network.parameterCount(),
                    network.multiplyAdds(),
                    model.idea()));
        }
        new Output("-o", "-").write(out -> out.write(rows.toString().getBytes(StandardCharsets.UTF_8)));
        return "";
    }
}
