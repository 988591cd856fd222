package twice.filters.quality;

import twice.convolution.Plane;

/**
 * The definition: for each pixel one walk through the window for the means, and a second one for the variances and the
 * covariance, Σ w·(x − μx)·(y − μy).
 */
public final class NaiveSsim implements Ssim {

    @Override
    public double of(Plane x, Plane y, int threads) {
        Ssim.check(x, y);
        double[] w = Ssim.weights();
        double sum = 0;
        for (int r = RADIUS; r < x.rows() - RADIUS; r++) {
            for (int c = RADIUS; c < x.columns() - RADIUS; c++) {
                sum += at(x, y, r - RADIUS, c - RADIUS, w);
            }
        }
        return sum / ((double) (x.rows() - SIDE + 1) * (x.columns() - SIDE + 1));
    }

    /** The similarity in the window whose upper left corner is there. */
    private static double at(Plane x, Plane y, int top, int left, double[] w) {
        double mx = 0;
        double my = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                mx += w[i] * w[j] * x.at(top + i, left + j);
                my += w[i] * w[j] * y.at(top + i, left + j);
            }
        }
        double vx = 0;
        double vy = 0;
        double vxy = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                double dx = x.at(top + i, left + j) - mx;
                double dy = y.at(top + i, left + j) - my;
                vx += w[i] * w[j] * dx * dx;
                vy += w[i] * w[j] * dy * dy;
                vxy += w[i] * w[j] * dx * dy;
            }
        }
        return (2 * mx * my + C1) * (2 * vxy + C2) / ((mx * mx + my * my + C1) * (vx + vy + C2));
    }
}
