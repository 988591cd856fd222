package twice.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ladders as Markdown: what a chapter shows, and what its test compares with the committed report. */
public final class LadderTable {

    private static final String HEAD = """
            | rung | idea | ms a %1$s | over naive | over the rung below | bytes allocated a %1$s |
            |---|---|--:|--:|--:|--:|
            """;

    private LadderTable() {}

    /** A heading and a table a ladder, and the machine below them; what was timed is called {@code unit}. */
    public static String of(List<Ladder> ladders, Report report, String unit) {
        String tables = ladders.stream().map(ladder -> table(ladder, unit)).collect(Collectors.joining("\n"));
        int threads = report.measurements().stream()
                .mapToInt(Measurement::threads)
                .max()
                .orElse(1);
        return tables + "\n" + (report.quick() ? "A quick run on small sizes. " : "")
                + "Mean of whole " + unit
                + "s ± half the 95 % confidence interval (none for a single sample); rungs with threads had "
                + threads + ". Measured on " + report.machine().describe() + ".\n";
    }

    private static String table(Ladder ladder, String unit) {
        return "**" + ladder.title() + "**\n\n" + HEAD.formatted(unit)
                + ladder.rows().stream().map(LadderTable::row).collect(Collectors.joining())
                + leftOut(ladder.refusals());
    }

    private static String leftOut(List<Ladder.Refusal> refusals) {
        return refusals.isEmpty()
                ? ""
                : refusals.stream()
                        .map(refusal -> "`" + refusal.rung().name() + "`: " + refusal.expects())
                        .collect(Collectors.joining("; ", "\nLeft out: ", ".\n"));
    }

    private static String row(Ladder.Row row) {
        Measurement m = row.measured();
        String error = Double.isNaN(m.error()) ? "" : " ± " + time(m.error());
        return "| `" + row.rung().name() + "` | " + row.rung().idea() + " | " + time(m.milliseconds()) + error + " | "
                + gain(row.overNaive()) + " | " + gain(row.overBelow()) + " | " + bytes(m.bytes()) + " |\n";
    }

    /** Three digits or so: more would be noise. */
    static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Milliseconds; of microseconds two digits, which would else be zeros. */
    static String time(double milliseconds) {
        if (milliseconds >= 0.1 || milliseconds == 0) {
            return number(milliseconds);
        }
        int decimals = Math.min(6, 1 - (int) Math.floor(Math.log10(milliseconds)));
        return String.format(Locale.ROOT, "%." + decimals + "f", milliseconds);
    }

    /** A ratio, with more digits where it is near 1. */
    static String gain(double ratio) {
        return Double.isNaN(ratio) ? "–" : number(ratio) + "×";
    }

    /** Bytes in the unit that keeps them short. */
    static String bytes(double bytes) {
        if (Double.isNaN(bytes)) {
            return "–";
        }
        if (bytes < 1e3) {
            return String.format(Locale.ROOT, "%.0f B", bytes);
        }
        return bytes < 1e6 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
    }
}
