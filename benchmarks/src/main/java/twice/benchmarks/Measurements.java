package twice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import twice.convolution.ChartFile;
import twice.convolution.crossover.Measured;
import twice.convolution.crossover.MeasuredTable;

/**
 * What the commands that measure over a size have in common: a table and a chart for each part.
 *
 * @param parts the names of all parts
 * @param measure measures a part
 * @param chart draws a part's table
 * @param width of a chart
 * @param height of a chart
 */
record Measurements(
        List<String> parts,
        Function<String, List<Measured>> measure,
        BiFunction<String, MeasuredTable, JFreeChart> chart,
        int width,
        int height) {

    /** Measures some parts, or all where none is named, and writes PART.csv and PART.png into the folder. */
    void run(Console console, List<String> named, Path folder) {
        for (String part : named) {
            if (!parts.contains(part)) {
                throw console.wrong("--only: expected some of " + String.join(", ", parts) + ", found " + part);
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw console.wrong(folder + ": expected a folder, and it can't be made");
        }
        long began = System.nanoTime();
        int rows = 0;
        for (String part : named.isEmpty() ? parts : named) {
            rows += write(part, folder);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        console.tell(String.format(Locale.ROOT, "measurements=%d folder=%s seconds=%.1f", rows, folder, seconds));
    }

    /** Measures one part; how many measurements that were. */
    private int write(String part, Path folder) {
        MeasuredTable table = new MeasuredTable(MachineCard.ofThisMachine().describe(), measure.apply(part));
        TextFile.write(folder.resolve(part + ".csv"), table.toText());
        ChartFile.write(chart.apply(part, table), width, height, folder.resolve(part + ".png"));
        return table.rows().size();
    }
}
