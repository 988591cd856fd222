package twice.filters.chapter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.ui.Drawable;
import twice.convolution.ChartFile;
import twice.convolution.Plane;
import twice.convolution.charts.Sheet;
import twice.convolution.gallery.Samples;
import twice.filters.compare.Detail;
import twice.filters.compare.PicturePanel;
import twice.filters.quality.Psnr;

/** What the chapter's pictures have in common: the scene that they show, its detail, and the folder they go to. */
record Canvas(Path images) {

    /** The seed of all noise. */
    static final long SEED = 42;

    private static final int PANEL_WIDTH = 170;

    /** The scene in gray. */
    static Plane scene() {
        return Samples.scene().toGray().planes().get(0);
    }

    /** A plane under a name, with a line about it. */
    record Named(String name, String smallPrint, Plane plane) {

        /** With the distance from the clean plane as the line. */
        static Named repaired(String name, Plane clean, Plane plane) {
            return new Named(name, String.format(Locale.ROOT, "%.1f dB", Psnr.of(clean, plane)), plane);
        }
    }

    /** Pictures side by side, each with the same detail enlarged. */
    void row(String name, Detail detail, List<Named> planes) {
        List<Drawable> panels = new ArrayList<>();
        for (Named one : planes) {
            panels.add(new PicturePanel(one.plane(), detail, one.name(), one.smallPrint()));
        }
        int height = PicturePanel.height(planes.get(0).plane(), PANEL_WIDTH);
        write(name, new Sheet(panels.size(), panels), PANEL_WIDTH * panels.size(), height);
    }

    /** Another value for each. */
    static Plane map(Plane x, DoubleUnaryOperator change) {
        float[] values = new float[x.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) change.applyAsDouble(x.values()[i]);
        }
        return new Plane(x.rows(), x.columns(), values);
    }

    /** Writes NAME.png. */
    void write(String name, Drawable chart, int width, int height) {
        ChartFile.write(chart, width, height, images.resolve(name + ".png"));
    }
}
