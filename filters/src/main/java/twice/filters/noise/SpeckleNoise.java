package twice.filters.noise;

import twice.convolution.Plane;

/**
 * What coherent light does (radar, ultrasound, lasers): y = x + n·x, n normal with mean 0. Bright places are spoilt most,
 * black ones not at all.
 *
 * @param sigma the deviation of n, as a part of the pixel's own value, above 0; 0.2 is a fifth
 */
public record SpeckleNoise(double sigma) implements Noise {

    public SpeckleNoise {
        sigma = GaussianNoise.checked(sigma);
    }

    @Override
    public String label() {
        return "speckle σ " + GaussianNoise.plain(sigma);
    }

    @Override
    public Plane add(Plane clean, long seed) {
        RandomStream stream = new RandomStream(seed);
        return RandomStream.map(clean, x -> x + sigma * stream.gaussian() * x);
    }
}
