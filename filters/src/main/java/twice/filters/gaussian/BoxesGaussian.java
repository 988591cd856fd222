package twice.filters.gaussian;

import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.Window;
import twice.filters.mean.RunningMean;

/** draft */
public final class BoxesGaussian implements Filter {

    /** How many boxes. */
    private static final int BOXES = 3;

    private final Gaussian gaussian;

    public BoxesGaussian(Gaussian gaussian) {
        this.gaussian = gaussian;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        Plane y = x;
        for (Window box : boxes(gaussian.sigma())) {
            y = new RunningMean(box).apply(y, settings);
        }
        return y;
    }

    /**
     * Boxes whose variances sum to about σ²: the variance of n equal weights is (n² − 1) / 12, those of filters one after
     * the other add up, and n is odd, so that the first boxes are the odd size below what would be right, the others the one
     * above.
     */
    static Window[] boxes(double sigma) {
        double variance = sigma * sigma;
        double ideal = Math.sqrt(12 * variance / BOXES + 1);
        int small = (int) Math.min(1 << 29, 2 * Math.floor((ideal - 1) / 2) + 1);
        double each = 4.0 * small + 4; // 12 times what a box's variance grows by from one odd size to the next
        long large = Math.round((12 * variance - BOXES * ((double) small * small - 1)) / each);
        Window[] boxes = new Window[BOXES];
        for (int i = 0; i < BOXES; i++) {
            boxes[i] = new Window(i < BOXES - large ? small : small + 2);
        }
        return boxes;
    }
}
