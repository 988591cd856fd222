package twice.filters.quality;

import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.filters.FiltersException;

/** The mean squared error: MSE = (1/n) · Σ (xᵢ − yᵢ)², summed in double, row by row. */
public final class Mse {

    private Mse() {}

    /** The error between two planes of one size. */
    public static double of(Plane x, Plane y) {
        requireOneSize(x, y);
        double sum = 0;
        for (int r = 0; r < x.rows(); r++) {
            double row = 0;
            for (int i = r * x.columns(); i < (r + 1) * x.columns(); i++) {
                double difference = (double) x.values()[i] - y.values()[i];
                row += difference * difference;
            }
            sum += row;
        }
        return sum / x.values().length;
    }

    /** The mean over the planes. */
    public static double of(Image x, Image y) {
        List<Plane> planes = planes(x, y);
        double sum = 0;
        for (int p = 0; p < planes.size(); p++) {
            sum += of(planes.get(p), y.planes().get(p));
        }
        return sum / planes.size();
    }

    static void requireOneSize(Plane x, Plane y) {
        if (x.rows() != y.rows() || x.columns() != y.columns()) {
            throw new FiltersException("expected pictures of one size, found " + x.columns() + " x " + x.rows()
                    + " and " + y.columns() + " x " + y.rows() + " pixels");
        }
    }

    /** The planes of x, after a look whether y has as many. */
    static List<Plane> planes(Image x, Image y) {
        if (x.isGray() != y.isGray()) {
            throw new FiltersException("expected two gray pictures or two coloured ones, found one of each");
        }
        return x.planes();
    }
}
