package twice.filters.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparison as text: a row for each noise and filter, in columns, and the verdicts under it. */
public final class ComparisonTable {

    private static final List<String> HEAD = List.of("noise", "filter", "size", "psnr_db", "ssim", "edges", "seconds");

    private ComparisonTable() {}

    /** All rows under a head; columns are two blanks or more apart. */
    public static String rows(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        comparison.scores().forEach(score -> rows.add(row(score)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                String padding = " ".repeat(widths[c] - row.get(c).length());
                boolean isText = c < 2; // to the left; numbers to the right
                text.append(c == 0 ? "" : "  ").append(isText ? row.get(c) + padding : padding + row.get(c));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The sentences, a line each. */
    public static String verdicts(Comparison comparison) {
        return String.join("\n", Verdict.all(comparison)) + "\n";
    }

    private static List<String> row(Score score) {
        double psnr = score.quality().psnr();
        return List.of(
                score.noise().label(),
                score.label(),
                score.isFiltered() ? String.valueOf(score.size()) : "-",
                Double.isInfinite(psnr) ? "infinity" : format("%.2f", psnr),
                format("%.4f", score.quality().ssim()),
                format("%.3f", score.quality().edges()),
                score.isFiltered() ? format("%.3g", score.seconds()) : "-");
    }

    private static String format(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
