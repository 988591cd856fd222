package twice.filters.compare;

import java.util.ArrayList;
import java.util.List;
import twice.filters.MeanAlgorithm;
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

    private Contenders() {}

    private static List<Contender> all() {
        List<Contender> all = new ArrayList<>();
        for (int size : SIZES) {
            all.add(Contender.of("mean", size, MeanAlgorithm.NAIVE.create(new Window(size))));
        }
        return List.copyOf(all);
    }
}
