package twice.filters.chapter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import twice.convolution.ChartFile;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.charts.Picture;
import twice.convolution.charts.Sheet;
import twice.convolution.gallery.Samples;
import twice.filters.FilterSettings;
import twice.filters.compare.Comparison;
import twice.filters.compare.Contenders;
import twice.filters.compare.Contest;
import twice.filters.compare.QualityCharts;
import twice.filters.noise.Noise;

/** The chapter's pictures of noise, and of who removes it. */
public final class NoisePictures {

    private static final long SEED = 42;

    /** The house's roof, a window, and the sky beside it. */
    private static final int TOP = 84;

    private static final int LEFT = 96;
    private static final int SIDE = 64;

    private NoisePictures() {}

    /** Draws {@code noise.png} and {@code psnr.png} into that directory. */
    public static void draw(Path images) {
        Plane scene = Samples.scene().toGray().planes().get(0);
        noise(scene, images.resolve("noise.png"));
        Comparison comparison = new Contest(scene, FilterSettings.DEFAULT, SEED, step -> {})
                .once()
                .run(Contenders.NOISES, Contenders.ALL);
        Sheet charts = QualityCharts.psnr(comparison);
        ChartFile.write(
                charts,
                charts.columns() * QualityCharts.PANEL_WIDTH,
                charts.rows() * QualityCharts.PANEL_HEIGHT,
                images.resolve("psnr.png"));
    }

    private static void noise(Plane scene, Path file) {
        List<Drawable> panels = new ArrayList<>();
        panels.add(panel(scene, "clean"));
        for (Noise noise : Contenders.NOISES) {
            panels.add(panel(noise.add(scene, SEED), noise.label()));
        }
        ChartFile.write(new Sheet(3, panels), 780, 600, file);
    }

    private static Drawable panel(Plane scene, String title) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = scene.at(TOP + i / SIDE, LEFT + i % SIDE);
        }
        return Picture.of(new Image(List.of(new Plane(SIDE, SIDE, values))), 0, 255, title, "");
    }
}
