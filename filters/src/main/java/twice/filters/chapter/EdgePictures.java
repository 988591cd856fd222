package twice.filters.chapter;

import java.util.List;
import twice.convolution.Plane;
import twice.filters.Canny;
import twice.filters.CannyAlgorithm;
import twice.filters.Direction;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gradient;
import twice.filters.GradientAlgorithm;
import twice.filters.LaplacianOfGaussian;
import twice.filters.LaplacianOfGaussianAlgorithm;
import twice.filters.Operator;
import twice.filters.chapter.Canvas.Named;
import twice.filters.compare.Detail;

/** What looks for edges. */
final class EdgePictures {

    /** A window of the house, with edges in both directions, and a slope of the roof. */
    private static final Detail HOUSE = new Detail(78, 96, 52);

    private final Canvas canvas;
    private final Plane scene = Canvas.scene();

    EdgePictures(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw() {
        canvas.row(
                "edges",
                HOUSE,
                List.of(
                        new Named("clean", "320 × 240", scene),
                        new Named("Sobel, across", "gray is 0", aroundGray(sobel(Direction.X), 0.5)),
                        new Named("Sobel, down", "gray is 0", aroundGray(sobel(Direction.Y), 0.5)),
                        new Named("magnitude", "how steep it is", scaled(sobel(Direction.MAGNITUDE), 0.5)),
                        new Named("Canny", "edges a pixel wide", canny(60, 160))));
        canvas.row(
                "second",
                HOUSE,
                List.of(
                        new Named("Laplacian", "gray is 0", aroundGray(gradient(Operator.LAPLACIAN), 1)),
                        new Named("LoG, σ 1", "gray is 0", aroundGray(laplacianOfGaussian(1), 4)),
                        new Named("LoG, σ 2", "gray is 0", aroundGray(laplacianOfGaussian(2), 12)),
                        new Named("LoG, σ 4", "gray is 0", aroundGray(laplacianOfGaussian(4), 40))));
        canvas.row(
                "thresholds",
                HOUSE,
                List.of(
                        new Named("60 … 60", "everything above", canny(60, 60)),
                        new Named("160 … 160", "only what is sure", canny(160, 160)),
                        new Named("60 … 160", "and what hangs on it", canny(60, 160))));
    }

    private Plane sobel(Direction direction) {
        return apply(GradientAlgorithm.NAIVE.create(new Gradient(Operator.SOBEL, direction)));
    }

    private Plane gradient(Operator operator) {
        return apply(GradientAlgorithm.NAIVE.create(new Gradient(operator, Direction.MAGNITUDE)));
    }

    private Plane laplacianOfGaussian(double sigma) {
        return apply(LaplacianOfGaussianAlgorithm.NAIVE.create(new LaplacianOfGaussian(sigma, 4)));
    }

    private Plane canny(double low, double high) {
        return apply(CannyAlgorithm.NAIVE.create(new Canny(low, high, 0, true)));
    }

    private Plane apply(Filter filter) {
        return filter.apply(scene, FilterSettings.DEFAULT);
    }

    /** Values of either sign made visible: 0 in middle gray. */
    private static Plane aroundGray(Plane x, double gain) {
        return Canvas.map(x, value -> 128 + gain * value);
    }

    private static Plane scaled(Plane x, double gain) {
        return Canvas.map(x, value -> gain * value);
    }
}
