package twice.cnn.chapter;

import java.util.Locale;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Linear;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.seeing.GradCam;

/** The chapter's table of the networks that are known by name. */
final class NetworkFacts {

    private NetworkFacts() {}

    /** A row a network, in Markdown. */
    static String table() {
        StringBuilder rows = new StringBuilder();
        rows.append("| network | what it is | input | layers with weights | parameters | million multiply-adds |"
                + " sees | every |\n");
        rows.append("|---|---|---|--:|--:|--:|--:|--:|\n");
        Models.ALL.forEach(model -> rows.append(row(model)));
        return rows.toString();
    }

    private static String row(Model model) {
        Network network = model.network(model.classes());
        long layers = network.needed().stream()
                .filter(node -> node.layer() instanceof Convolution || node.layer() instanceof Linear)
                .count();
        ReceptiveField.Axis field =
                ReceptiveField.of(network).get(GradCam.lastMaps(network)).down();
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %d | %,d | %,.1f | %d | %d |\n",
                model.name(),
                model.idea(),
                network.input().toString().replaceAll("[\\[\\]]", ""),
                layers,
                network.parameterCount(),
                network.multiplyAdds() / 1e6,
                field.size(),
                field.jump());
    }
}
