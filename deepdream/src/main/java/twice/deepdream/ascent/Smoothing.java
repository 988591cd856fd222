package twice.deepdream.ascent;

import java.util.Arrays;
import twice.cnn.Tensor;
import twice.convolution.Plane;
import twice.convolution.Room;
import twice.convolution.Workers;
import twice.deepdream.Size;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.GaussianAlgorithm;

/**
 * A gradient as the mean of itself under three bells of σ/2, σ and 2σ, a channel at a time: the narrow one keeps the lines, the wide
 * one carries them on. Plain noise, which is as strong as the patterns, is what they take away.
 *
 * @see <a href="https://github.com/gordicaleksa/pytorch-deepdream">gordicaleksa's pytorch-deepdream, whose cascade this is</a>
 */
final class Smoothing {

    private static final double[] SCALES = {0.5, 1, 2};

    private final Workers workers;
    private final Size size;
    private final Plane[] rooms = new Plane[SCALES.length];

    Smoothing(Size size, Workers workers) {
        this.size = size;
        this.workers = workers;
    }

    /** Smooths g in place. */
    void apply(Tensor g, double sigma) {
        int area = size.rows() * size.columns();
        for (int first = 0; first < g.values().length; first += area) {
            Plane plane = new Plane(size.rows(), size.columns(), Arrays.copyOfRange(g.values(), first, first + area));
            for (int s = 0; s < SCALES.length; s++) {
                Filter filter = GaussianAlgorithm.AUTO.create(new Gaussian(SCALES[s] * sigma));
                FilterSettings settings = FilterSettings.DEFAULT
                        .withThreads(workers.threads())
                        .withRoom(rooms[s] == null ? Room.NEW : Room.over(rooms[s]));
                rooms[s] = filter.apply(plane, settings);
            }
            mean(rooms[0].values(), rooms[1].values(), rooms[2].values(), g.values(), first);
        }
    }

    private static void mean(float[] narrow, float[] middle, float[] wide, float[] to, int first) {
        float third = 1f / SCALES.length;
        for (int i = 0; i < narrow.length; i++) {
            to[first + i] = (narrow[i] + middle[i] + wide[i]) * third;
        }
    }
}
