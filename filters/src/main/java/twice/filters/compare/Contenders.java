package twice.filters.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.filters.Bilateral;
import twice.filters.BilateralAlgorithm;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;
import twice.filters.MeanAlgorithm;
import twice.filters.MedianAlgorithm;
import twice.filters.NonLocalMeans;
import twice.filters.NonLocalMeansAlgorithm;
import twice.filters.Window;
import twice.filters.noise.GaussianNoise;
import twice.filters.noise.Noise;
import twice.filters.noise.PoissonNoise;
import twice.filters.noise.SaltAndPepper;
import twice.filters.noise.SpeckleNoise;

/** Who is compared, on what, and in which sizes. */
public final class Contenders {

    /** The windows that each kind of filter gets. */
    public static final List<Integer> SIZES = List.of(3, 5, 7, 9);

    /** The kinds of noise: as the study notes have them, and what else sensors make. */
    public static final List<Noise> NOISES = List.of(
            new GaussianNoise(10, false),
            new GaussianNoise(25, false),
            SaltAndPepper.ONE_IN_21,
            new SpeckleNoise(0.2),
            new PoissonNoise(30));

    /** All kinds of filters in all sizes, each by its fastest exact rung. */
    public static final List<Contender> ALL = all();

    /** A bilateral filter counts as one surface what differs by less than some two deviations of the noise. */
    private static final double SURFACE = 2.5;

    /** What patches may differ by beyond the noise itself, in its deviations. */
    private static final double LIKENESS = 0.8;

    private static final int SEARCH = 11;

    /** A picture without any noise is a guess as well; parameters have to be above 0. */
    private static final double LEAST_NOISE = 0.1;

    private Contenders() {}

    private static List<Contender> all() {
        List<Contender> all = new ArrayList<>();
        for (int size : SIZES) {
            all.add(Contender.of("mean", size, MeanAlgorithm.AUTO.create(new Window(size))));
        }
        for (int size : SIZES) {
            all.add(Contender.of("median", size, MedianAlgorithm.AUTO.create(new Window(size))));
        }
        for (int size : SIZES) {
            Gaussian gaussian = new Gaussian(spread(size));
            Entrant entrant = new Entrant(
                    String.format(Locale.ROOT, "gaussian σ %.2f", gaussian.sigma()),
                    GaussianAlgorithm.AUTO.create(gaussian));
            all.add(new Contender("gaussian", size, sigma -> entrant));
        }
        for (int size : SIZES) {
            all.add(new Contender("bilateral", size, sigma -> bilateral(size, Math.max(LEAST_NOISE, sigma))));
        }
        for (int size : SIZES) {
            all.add(new Contender("non-local-means", size, sigma -> nonLocal(size, Math.max(LEAST_NOISE, sigma))));
        }
        return List.copyOf(all);
    }

    private static Entrant bilateral(int size, double noise) {
        Bilateral bilateral = new Bilateral(size, SURFACE * noise, spread(size));
        return new Entrant("bilateral " + size, BilateralAlgorithm.AUTO.create(bilateral));
    }

    private static Entrant nonLocal(int size, double noise) {
        NonLocalMeans means = new NonLocalMeans(size, SEARCH, LIKENESS * noise, noise);
        return new Entrant("non-local-means " + size, NonLocalMeansAlgorithm.AUTO.create(means));
    }

    /** The deviation of a box of that size: a Gaussian with it blurs as much as a mean does. */
    static double spread(int size) {
        return Math.sqrt((size * size - 1) / 12.0);
    }
}
