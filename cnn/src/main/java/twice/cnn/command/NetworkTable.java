package twice.cnn.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.ReceptiveField;
import twice.cnn.timing.LayerTimes;

/** A network as a table, a row a layer: what it gives, what it costs, what of the image it sees, and how long it takes. */
final class NetworkTable {

    private static final String NOTHING = "-";

    private final Network network;
    private final LayerTimes times;
    private final double peak;

    /**
     * A table of a network.
     *
     * @param times null where nothing was measured
     * @param peak multiply-adds a second that the machine can do
     */
    NetworkTable(Network network, LayerTimes times, double peak) {
        this.network = network;
        this.times = times;
        this.peak = peak;
    }

    /** The rows under their head, and one of sums; columns as wide as what stands in them. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "layer",
                "output",
                "parameters",
                "multiply-adds",
                "sees",
                "every",
                "first-centre",
                "milliseconds",
                "of-peak"));
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        rows.add(List.of(Network.IMAGE, network.input().toString(), "0", "0", "1×1", "1", "0", NOTHING, NOTHING));
        network.nodes().forEach(node -> rows.add(row(node, fields.get(node.name()))));
        rows.add(List.of(
                "all",
                "",
                Long.toString(network.parameterCount()),
                Long.toString(network.multiplyAdds()),
                "",
                "",
                "",
                times == null ? "" : milliseconds(times.whole()),
                times == null ? "" : share(network.multiplyAdds(), times.whole())));
        return laidOut(rows, times == null ? 7 : 9);
    }

    private List<String> row(Network.Node node, ReceptiveField field) {
        long parameters = node.parameters().stream()
                .filter(ParameterSpec::trained)
                .mapToLong(spec -> spec.shape().size())
                .sum();
        Optional<Double> time = times == null ? Optional.empty() : times.layer(node.name());
        return List.of(
                node.name(),
                node.shape().toString(),
                Long.toString(parameters),
                Long.toString(node.multiplyAdds()),
                field.down().size() + "×" + field.across().size(),
                both(field.down().jump(), field.across().jump()),
                both(field.down().centre(0), field.across().centre(0)),
                time.map(NetworkTable::milliseconds).orElse(NOTHING),
                node.multiplyAdds() == 0
                        ? NOTHING
                        : time.map(ms -> share(node.multiplyAdds(), ms)).orElse(NOTHING));
    }

    /** One number where both directions have the same. */
    private static String both(Number down, Number across) {
        String rows = down.toString().replaceFirst("\\.0$", "");
        String columns = across.toString().replaceFirst("\\.0$", "");
        return rows.equals(columns) ? rows : rows + "×" + columns;
    }

    private static String milliseconds(double ms) {
        return String.format(Locale.ROOT, "%.3f", ms);
    }

    private String share(long multiplyAdds, double ms) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * multiplyAdds / (ms / 1e3) / peak);
    }

    /** Two columns of words to the left, numbers to the right. */
    private static String laidOut(List<List<String>> rows, int columns) {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - row.get(c).length());
                line.append(c < 2 ? row.get(c) + blanks : blanks + row.get(c)).append("  ");
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
