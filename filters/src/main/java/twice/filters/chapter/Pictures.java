package twice.filters.chapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Border;
import twice.convolution.BorderNames;
import twice.convolution.Plane;
import twice.convolution.charts.HeatMap;
import twice.convolution.charts.Sheet;
import twice.convolution.crossover.MeasuredTable;
import twice.convolution.gallery.Samples;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.GradientCharts;
import twice.filters.MedianAlgorithm;
import twice.filters.Window;
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
        new SmoothingPictures(canvas).draw();
        new EdgePictures(canvas).draw();
        canvas.write("angular-error", GradientCharts.angularError(), GrowthCharts.WIDTH, 400);
        canvas.write("step", StepPicture.of(), 840, 240);
        canvas.write("borders", borders(), 900, 210);
        NoisePictures.draw(images);
        for (String family : GrowthCharts.MEASURED) {
            Path file = chapter.resolve("benchmark").resolve(family + ".csv");
            MeasuredTable table = MeasuredTable.of(Files.readString(file, StandardCharsets.UTF_8));
            canvas.write("growth-" + family, GrowthCharts.of(family, table), GrowthCharts.WIDTH, GrowthCharts.HEIGHT);
        }
    }

    /** The median of 3 × 3 of the numbers 1 to 49, which differs along the edge. */
    private static Sheet borders() {
        Filter median = MedianAlgorithm.NAIVE.create(new Window(3));
        List<Drawable> panels = new ArrayList<>();
        for (Border border : Border.values()) {
            Plane filtered = median.apply(Samples.ramp(), FilterSettings.DEFAULT.withBorder(border, 0));
            panels.add(HeatMap.plane(filtered, BorderNames.id(border)));
        }
        return new Sheet(panels.size(), panels);
    }
}
