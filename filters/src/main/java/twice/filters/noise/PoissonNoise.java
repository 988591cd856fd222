package twice.filters.noise;

import twice.convolution.Plane;
import twice.filters.FiltersException;

/**
 * What light itself does: photons arrive one by one, and a pixel counts them. A pixel of value x expects λ = x · peak / 255
 * of them, gets a Poisson number N with that mean, and shows y = N · 255 / peak. The deviation is √λ, so that bright places
 * have more noise than dark ones, and yet less for their brightness.
 *
 * @param peak photons that a white pixel (255) expects, above 0 and at most 10⁹: few mean much noise. At 255 a value is a
 *     number of photons, and the variance of the noise is the pixel's value
 */
public record PoissonNoise(double peak) implements Noise {

    private static final double MOST = 1e9;

    public PoissonNoise {
        if (!(peak > 0 && peak <= MOST)) {
            throw new FiltersException("expected a number of photons above 0 and at most 1e9, found " + peak);
        }
    }

    @Override
    public String label() {
        return "poisson peak " + GaussianNoise.plain(peak);
    }

    /** The spoilt plane; values below 0, where there is no light, become 0. */
    @Override
    public Plane add(Plane clean, long seed) {
        PhotonCounter counter = new PhotonCounter(new RandomStream(seed));
        return RandomStream.map(clean, x -> counter.count(Math.max(0, x) * peak / 255) * 255 / peak);
    }
}
