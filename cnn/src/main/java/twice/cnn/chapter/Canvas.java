package twice.cnn.chapter;

import java.nio.file.Path;
import org.jfree.chart.ui.Drawable;
import twice.convolution.ChartFile;

/**
 * Where the chapter's pictures go, and what their experiments have in common.
 *
 * @param images the folder
 */
record Canvas(Path images) {

    /** The seed of all experiments. */
    static final long SEED = 42;

    /** The seed of the digits to test on, of which none is among those trained on. */
    static final long TEST_SEED = 1042;

    /** Writes NAME.png. */
    void write(String name, Drawable chart, int width, int height) {
        ChartFile.write(chart, width, height, images.resolve(name + ".png"));
    }
}
