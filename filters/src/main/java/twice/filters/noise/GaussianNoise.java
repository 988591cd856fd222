package twice.filters.noise;

import java.math.BigDecimal;
import twice.convolution.Plane;
import twice.filters.FiltersException;

/**
 * What an amplifier adds, the same in light and in shadow: y = x + n, n normal with mean 0.
 *
 * @param sigma its deviation in gray levels, above 0; the study notes have 10
 * @param clipped whether what leaves 0…255 is cut off, as a camera does; then dark places become lighter and light
 *     ones darker, and the noise no longer has mean 0 there
 */
public record GaussianNoise(double sigma, boolean clipped) implements Noise {

    public GaussianNoise {
        sigma = checked(sigma);
    }

    static double checked(double sigma) {
        if (!(sigma > 0) || sigma == Double.POSITIVE_INFINITY) {
            throw new FiltersException("expected a sigma above 0, found " + sigma);
        }
        return sigma;
    }

    /** A number as one writes it by hand. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public String label() {
        return "gaussian σ " + plain(sigma) + (clipped ? ", clipped" : "");
    }

    @Override
    public Plane add(Plane clean, long seed) {
        RandomStream stream = new RandomStream(seed);
        return RandomStream.map(clean, x -> {
            double y = x + sigma * stream.gaussian();
            return clipped ? Math.max(0, Math.min(255, y)) : y;
        });
    }
}
