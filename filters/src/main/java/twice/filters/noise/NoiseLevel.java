package twice.filters.noise;

import twice.convolution.Plane;

/**
 * Guesses the deviation of Gaussian noise from the noisy picture alone. The mask 1 −2 1 / −2 4 −2 / 1 −2 1 is a second
 * difference across and down: it sees nothing of slopes, straight upright or level edges, and stripes, but of noise it
 * sees 6σ (36 is the sum of its squares); and the mean magnitude of a normal variate is √(2/π) of its deviation. What a
 * picture has of corners and fine texture is counted as noise.
 *
 * <p>Source: J. Immerkær, "Fast noise variance estimation", Computer Vision and Image Understanding 64 (1996).
 */
public final class NoiseLevel {

    private static final double PER_MAGNITUDE = Math.sqrt(Math.PI / 2) / 6;

    private NoiseLevel() {}

    /** The deviation in gray levels; 0 for a picture without a 3 × 3 window. */
    public static double of(Plane x) {
        if (x.rows() < 3 || x.columns() < 3) {
            return 0;
        }
        double sum = 0;
        for (int r = 1; r < x.rows() - 1; r++) {
            for (int c = 1; c < x.columns() - 1; c++) {
                sum += Math.abs(across(x, r - 1, c) - 2 * across(x, r, c) + across(x, r + 1, c));
            }
        }
        return PER_MAGNITUDE * sum / ((double) (x.rows() - 2) * (x.columns() - 2));
    }

    private static double across(Plane x, int r, int c) {
        return (double) x.at(r, c - 1) - 2.0 * x.at(r, c) + x.at(r, c + 1);
    }
}
