package twice.filters.chapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import twice.convolution.crossover.MeasuredTable;
import twice.filters.charts.GrowthCharts;

/** Draws every picture of the chapter; those of times from the measurements that lie beside it. */
public final class Pictures {

    private Pictures() {}

    /** Draws the pictures of the chapter in {@code filters}, or in the directory that is given. */
    public static void main(String[] arguments) throws IOException {
        Path chapter = Path.of(arguments.length == 0 ? "filters" : arguments[0]);
        draw(chapter, chapter.resolve("images"));
    }

    /**
     * Draws the pictures.
     *
     * @param chapter the chapter's directory, with its measurements
     * @param images a directory, which is made if need be
     */
    public static void draw(Path chapter, Path images) throws IOException {
        Files.createDirectories(images);
        Canvas canvas = new Canvas(images);
        new EdgePictures(canvas).draw();
        for (String family : GrowthCharts.MEASURED) {
            Path file = chapter.resolve("benchmark").resolve(family + ".csv");
            MeasuredTable table = MeasuredTable.of(Files.readString(file, StandardCharsets.UTF_8));
            canvas.write("growth-" + family, GrowthCharts.of(family, table), GrowthCharts.WIDTH, GrowthCharts.HEIGHT);
        }
    }
}
