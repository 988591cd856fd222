package twice.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The measurements of one workload in the ladder's order, with what each rung gained.
 *
 * @param title the workload in words
 * @param naive name of the naive rung, whether it was measured or not
 * @param rows a row a rung, from the bottom of the ladder to its top
 * @param refusals rungs that can't take the workload, each with what it expects, in the ladder's order
 */
public record Ladder(String title, String naive, List<Row> rows, List<Refusal> refusals) {

    /**
     * A rung as the family's list names it: its idea is written there and nowhere else.
     *
     * @param available whether this JVM can run it
     */
    public record Rung(String name, String idea, boolean available) {}

    /**
     * A rung's row.
     *
     * @param overNaive how many times as fast as the naive rung; NaN if that wasn't measured
     * @param overBelow how many times as fast as the rung measured just below; NaN for the first
     */
    public record Row(Rung rung, Measurement measured, double overNaive, double overBelow) {}

    /** A rung that can't take the workload, and what it expects. */
    public record Refusal(Rung rung, String expects) {}

    /** Copies the lists. */
    public Ladder {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }

    /** The ladder of the measurements on a workload. */
    static Ladder of(Workload workload, List<Measurement> measurements) {
        Rungs rungs = workload.rungs();
        List<Refusal> refusals = rungs.all().stream()
                .flatMap(rung -> workload.refusal(rung).stream().map(expects -> new Refusal(rung, expects)))
                .toList();
        Ladder measured = of(workload.describe(), rungs.all(), rungs.naive(), measurements);
        return new Ladder(measured.title, measured.naive, measured.rows, refusals);
    }

    /** The ladder of the measurements, which may come in any order, and leave out rungs but add none. */
    public static Ladder of(String title, List<Rung> rungs, String naive, List<Measurement> measurements) {
        List<Measurement> ordered = measurements.stream()
                .sorted(Comparator.comparingInt(m -> position(rungs, m.rung())))
                .toList();
        double naiveTime = ordered.stream()
                .filter(m -> m.rung().equals(naive))
                .mapToDouble(Measurement::milliseconds)
                .findFirst()
                .orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        double below = Double.NaN;
        for (Measurement m : ordered) {
            Rung rung = rungs.get(position(rungs, m.rung()));
            rows.add(new Row(rung, m, naiveTime / m.milliseconds(), below / m.milliseconds()));
            below = m.milliseconds();
        }
        return new Ladder(title, naive, rows, List.of());
    }

    /** The name of what was measured: what stands before the title's colon. */
    String workload() {
        return title.split(": ", 2)[0];
    }

    /** What that is, in words: what stands behind the title's colon; empty if nothing does. */
    String words() {
        return title.substring(Math.min(title.length(), workload().length() + 2));
    }

    /** The fastest row. */
    public Row fastest() {
        return rows.stream()
                .min(Comparator.comparingDouble(row -> row.measured().milliseconds()))
                .orElseThrow();
    }

    /** What gains are measured by: the naive rung, or the first where naive wasn't measured; at least one row. */
    Row yardstick() {
        return rows.stream()
                .filter(row -> row.rung().name().equals(naive))
                .findFirst()
                .orElse(rows.get(0));
    }

    private static int position(List<Rung> rungs, String name) {
        return IntStream.range(0, rungs.size())
                .filter(i -> rungs.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BenchException("measured '" + name + "', which is no rung of this family"));
    }
}
