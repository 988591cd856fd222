package twice.filters.chapter;

import java.util.List;
import twice.convolution.Plane;
import twice.filters.Bilateral;
import twice.filters.BilateralAlgorithm;
import twice.filters.Extreme;
import twice.filters.ExtremeAlgorithm;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;
import twice.filters.MeanAlgorithm;
import twice.filters.MedianAlgorithm;
import twice.filters.NonLocalMeans;
import twice.filters.NonLocalMeansAlgorithm;
import twice.filters.Window;
import twice.filters.chapter.Canvas.Named;
import twice.filters.compare.Detail;
import twice.filters.noise.GaussianNoise;
import twice.filters.noise.SaltAndPepper;

/** Noise, and what removes it. */
final class SmoothingPictures {

    /** A window of the house with a piece of wall and roof. */
    private static final Detail HOUSE = new Detail(96, 104, 44);

    private final Canvas canvas;
    private final Plane scene = Canvas.scene();

    SmoothingPictures(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw() {
        saltAndPepper();
        gaussianNoise();
        extremes();
    }

    private void saltAndPepper() {
        Plane noisy = SaltAndPepper.ONE_IN_21.add(scene, Canvas.SEED);
        canvas.row(
                "salt",
                HOUSE,
                List.of(
                        new Named("clean", "320 × 240", scene),
                        Named.repaired("salt and pepper", scene, noisy),
                        filtered("mean 5 × 5", MeanAlgorithm.NAIVE.create(new Window(5)), noisy),
                        filtered("median 3 × 3", MedianAlgorithm.NAIVE.create(new Window(3)), noisy)));
    }

    private void gaussianNoise() {
        Plane noisy = new GaussianNoise(25, false).add(scene, Canvas.SEED);
        canvas.row(
                "repaired",
                HOUSE,
                List.of(
                        Named.repaired("Gaussian noise, σ 25", scene, noisy),
                        filtered("Gaussian, σ 1", GaussianAlgorithm.NAIVE.create(new Gaussian(1)), noisy),
                        filtered("median 5 × 5", MedianAlgorithm.NAIVE.create(new Window(5)), noisy),
                        filtered("bilateral", BilateralAlgorithm.NAIVE.create(new Bilateral(9, 60, 2)), noisy),
                        filtered(
                                "non-local means",
                                NonLocalMeansAlgorithm.AUTO.create(new NonLocalMeans(5, 21, 15, 25)),
                                noisy)));
    }

    private void extremes() {
        canvas.row(
                "extremes",
                HOUSE,
                List.of(
                        new Named("clean", "320 × 240", scene),
                        plain("minimum 5 × 5", extreme(Extreme.Kind.MINIMUM)),
                        plain("maximum 5 × 5", extreme(Extreme.Kind.MAXIMUM)),
                        plain("median 5 × 5", MedianAlgorithm.NAIVE.create(new Window(5)))));
    }

    private static Filter extreme(Extreme.Kind kind) {
        return ExtremeAlgorithm.NAIVE.create(new Extreme(5, kind));
    }

    private Named plain(String name, Filter filter) {
        return new Named(name, "", filter.apply(scene, FilterSettings.DEFAULT));
    }

    private Named filtered(String name, Filter filter, Plane noisy) {
        return Named.repaired(name, scene, filter.apply(noisy, FilterSettings.DEFAULT));
    }
}
