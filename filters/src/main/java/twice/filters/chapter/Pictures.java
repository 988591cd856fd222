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
import twice.filters.compare.Comparison;
import twice.filters.compare.Contenders;
import twice.filters.compare.Contest;
import twice.filters.compare.QualityCharts;
import twice.filters.noise.GaussianNoise;
import twice.filters.noise.Noise;
import twice.filters.noise.PoissonNoise;
import twice.filters.noise.SaltAndPepper;

/** Draws every picture of the chapter; those of times from the measurements that lie beside it. */
public final class Pictures {

    /** Noise that is the same everywhere, noise that hits some, and noise that grows with the light. */
    private static final List<Noise> NOISES = List.of(
            new GaussianNoise(10, false), new GaussianNoise(25, false), SaltAndPepper.ONE_IN_21, new PoissonNoise(30));

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
        quality(canvas);
        for (String family : GrowthCharts.MEASURED) {
            Path file = chapter.resolve("benchmark").resolve(family + ".csv");
            MeasuredTable table = MeasuredTable.of(Files.readString(file, StandardCharsets.UTF_8));
            canvas.write("growth-" + family, GrowthCharts.of(family, table), GrowthCharts.WIDTH, GrowthCharts.HEIGHT);
        }
    }

    /** Which filter suits which noise: decibels over the window's size. */
    private static void quality(Canvas canvas) {
        Comparison comparison = new Contest(Canvas.scene(), FilterSettings.DEFAULT, Canvas.SEED, step -> {})
                .run(NOISES, Contenders.ALL);
        Sheet curves = QualityCharts.psnr(comparison);
        int width = curves.columns() * QualityCharts.PANEL_WIDTH;
        canvas.write("psnr", curves, width, curves.rows() * QualityCharts.PANEL_HEIGHT);
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
