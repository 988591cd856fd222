package twice.deepdream.command;

import java.util.Locale;
import java.util.Map;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;

/** The layers that one can dream of. */
final class LayerList {

    private LayerList() {}

    /**
     * A row a layer: its name, its output for an image of the size that the network was made for, how many pixels one of its places
     * sees, and how many lie between two places.
     */
    static String of(Network network) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        StringBuilder rows = new StringBuilder();
        row(rows, "layer", "output", "sees", "every");
        for (Network.Node node : network.nodes()) {
            ReceptiveField field = fields.get(node.name());
            row(
                    rows,
                    node.name(),
                    node.shape().toString(),
                    Shape.of((int) field.down().size(), (int) field.across().size())
                            .toString(),
                    Long.toString(field.down().jump()));
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String layer, String output, String sees, String every) {
        rows.append(String.format(Locale.ROOT, "%-36s %-16s %-12s %5s%n", layer, output, sees, every));
    }
}
