package twice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import twice.kmeans.ChartFile;

/** Tables and charts out of a report, one of each a workload that the report has. */
public final class Ladders {

    private final Report report;
    private final Family family;

    /** Of a report; a {@link BenchException} if it is of no family. */
    public Ladders(Report report) {
        this.report = report;
        this.family = Family.named(report.family())
                .orElseThrow(() -> new BenchException("a report of '" + report.family()
                        + "', which is no family: expected one of " + Family.names()));
    }

    /** The tables that stand in the chapter between those rungs' markers, in Markdown. */
    public String table(Rungs rungs) {
        List<Ladder> ladders = workloads().stream()
                .filter(workload -> workload.rungs().equals(rungs))
                .map(this::ladder)
                .toList();
        return LadderTable.of(ladders, report, rungs.unit());
    }

    /** The tables of all ladders that were measured. */
    public String tables() {
        return workloads().stream()
                .map(Workload::rungs)
                .distinct()
                .map(this::table)
                .collect(Collectors.joining("\n"));
    }

    /** Writes {@code PREFIX-WORKLOAD.png} for each workload. */
    public void charts(Path folder, String prefix) {
        for (Workload workload : workloads()) {
            Ladder ladder = ladder(workload);
            try {
                Files.createDirectories(folder);
                ChartFile.write(
                        LadderChart.of(title(ladder), ladder),
                        1200,
                        700,
                        folder.resolve(prefix + "-" + workload.name() + ".png"));
            } catch (IOException e) {
                throw new BenchException(folder + ": can't be written: " + e.getMessage(), e);
            }
        }
    }

    /** A chart's title says the finding, in one line; what was measured, in words, stands below. */
    static String title(Ladder ladder) {
        Ladder.Row fastest = ladder.fastest();
        String finding = fastest.overNaive() > 1
                ? fastest.rung().name() + " is " + BarLabels.gain(fastest.overNaive()) + " times as fast as naive"
                : fastest.rung().name() + " is the fastest";
        return finding + " on " + ladder.workload();
    }

    private List<Workload> workloads() {
        return family.workloads().stream()
                .filter(workload -> !measurements(workload).isEmpty())
                .toList();
    }

    private Ladder ladder(Workload workload) {
        return Ladder.of(report.quick() ? workload.quick() : workload, measurements(workload));
    }

    private List<Measurement> measurements(Workload workload) {
        return report.measurements().stream()
                .filter(m -> m.shape().equals(workload.name()))
                .toList();
    }
}
