package twice.deepdream.command;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Tensor;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.deepdream.Size;
import twice.deepdream.charts.Frames;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.image.Resize;

/** Keeps pictures of a dream for its chart and its moving picture, as far as they are asked for, none larger than is seen there. */
final class DreamFilm {

    private static final int CHART_SIDE = 800;
    private static final int GIF_SIDE = 480;

    private final Preprocessing preprocessing;
    private final Size whole;
    private final boolean chart;
    private final boolean gif;
    private final List<Image> octaves = new ArrayList<>();
    private final Frames frames = new Frames();
    private Tensor now;

    DreamFilm(Preprocessing preprocessing, Size whole, boolean chart, boolean gif) {
        this.preprocessing = preprocessing;
        this.whole = whole;
        this.chart = chart;
        this.gif = gif;
    }

    void octave(Tensor x) {
        now = x;
        if (gif && frames.count() == 0) {
            stepped();
        }
    }

    void stepped() {
        if (gif) {
            frames.add(PixelSpace.image(Resize.apply(now, within(whole, GIF_SIDE)), preprocessing));
        }
    }

    void dreamt(Tensor x) {
        if (chart) {
            octaves.add(PixelSpace.image(Resize.apply(x, within(Size.of(x), CHART_SIDE)), preprocessing));
        }
    }

    /** That size, or the largest of its proportions whose sides aren't longer. */
    private static Size within(Size size, int side) {
        double scale = Math.min(1, (double) side / Math.max(size.rows(), size.columns()));
        return new Size((int) Math.max(1, scale * size.rows()), (int) Math.max(1, scale * size.columns()));
    }

    /** What was dreamt at each size. */
    List<Image> octaves() {
        return octaves;
    }

    /** The picture at the beginning and after each step. */
    Frames frames() {
        return frames;
    }
}
