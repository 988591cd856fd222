package twice.convolution.crossover;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measurements as text: what they were made on in a comment, one row of headings, and a row a measurement.
 *
 * @param machine what they were made on, in one line
 * @param rows the measurements
 */
public record MeasuredTable(String machine, List<Measured> rows) {

    private static final String HEADINGS = "rung,size,value,model";

    public MeasuredTable {
        rows = List.copyOf(rows);
    }

    /** The table's text. */
    public String toText() {
        StringBuilder text = new StringBuilder("# " + machine + "\n" + HEADINGS + "\n");
        for (Measured row : rows) {
            text.append(row.rung()).append(',').append(row.size()).append(',').append((float) row.value());
            text.append(',')
                    .append(row.model().isPresent() ? (float) row.model().getAsDouble() : "")
                    .append('\n');
        }
        return text.toString();
    }

    /** The table of a text that {@link #toText} wrote. */
    public static MeasuredTable of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).startsWith("# ") || !lines.get(1).equals(HEADINGS)) {
            throw new IllegalArgumentException("expected a comment and the headings " + HEADINGS);
        }
        List<Measured> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",", -1);
            OptionalDouble model =
                    cells[3].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cells[3]));
            rows.add(new Measured(cells[0], Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), model));
        }
        return new MeasuredTable(lines.get(0).substring(2), rows);
    }
}
