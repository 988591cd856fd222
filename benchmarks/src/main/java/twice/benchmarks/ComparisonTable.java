package twice.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** Two runs beside each other, as Markdown. */
final class ComparisonTable {

    private static final String HEAD = """
            | shape | rung | threads | ms before | ms after | after over before | 95 % interval | |
            |---|---|--:|--:|--:|--:|--:|---|
            """;

    private ComparisonTable() {}

    /** A row a rung. */
    static String of(List<Comparison> comparisons, double margin) {
        return HEAD + comparisons.stream().map(c -> row(c, margin)).collect(Collectors.joining());
    }

    private static String row(Comparison c, double margin) {
        String interval = c.interval()
                .map(i -> LadderTable.number(i.low()) + "–" + LadderTable.number(i.high()))
                .orElse("–");
        return "| " + c.after().shape() + " | `" + c.after().rung() + "` | "
                + c.after().threads() + " | " + LadderTable.time(c.before().milliseconds()) + " | "
                + LadderTable.time(c.after().milliseconds()) + " | " + LadderTable.number(c.ratio()) + " | " + interval
                + " | " + c.verdict(margin) + " |\n";
    }
}
