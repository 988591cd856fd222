package twice.filters.canny;

import java.util.Arrays;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Canny;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.gradient.GaussianTaps;

/**
 * Canny's four steps, one after the other: smooth; take Sobel's gradient; keep a pixel above {@code low} that is no smaller
 * than its two neighbours in the gradient's direction; then let pixels above {@code high} be edges, and those they are
 * connected to.
 *
 * <p>Directions are three: level below 22.5°, upright above 67.5°, diagonal between. Of two equal neighbours, level or upright,
 * the first stays; beyond the edge no magnitude is larger than 0. All this, and the strict "above", is OpenCV's.
 *
 * <p>Which of two neighbours is larger must not depend on the order of a sum; so, unlike in other naive rungs, gradients are
 * summed in float, in one order that all rungs keep.
 */
public final class NaiveCanny implements Filter {

    private static final float WEAK = 1;
    private static final float EDGE = 255;
    private static final float TAN_22 = (float) (Math.sqrt(2) - 1);
    private static final float TAN_67 = (float) (Math.sqrt(2) + 1);

    private final Canny canny;

    public NaiveCanny(Canny canny) {
        this.canny = canny;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        Plane smooth = canny.sigma() == 0 ? x : smooth(x, settings);
        int rows = x.rows();
        int columns = x.columns();
        float[] across = new float[rows * columns];
        float[] down = new float[rows * columns];
        float[] magnitude = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                float d1 = at(smooth, r + 1, c + 1, settings) - at(smooth, r - 1, c - 1, settings);
                float d2 = at(smooth, r + 1, c - 1, settings) - at(smooth, r - 1, c + 1, settings);
                across[i] = d1 - d2 + 2 * (at(smooth, r, c + 1, settings) - at(smooth, r, c - 1, settings));
                down[i] = d1 + d2 + 2 * (at(smooth, r + 1, c, settings) - at(smooth, r - 1, c, settings));
                magnitude[i] = canny.l2()
                        ? across[i] * across[i] + down[i] * down[i]
                        : Math.abs(across[i]) + Math.abs(down[i]);
            }
        }
        Plane strength = new Plane(rows, columns, magnitude);
        Plane edges = new Plane(rows, columns, suppress(strength, across, down));
        while (followed(edges)) {
            // until no weak pixel touches an edge
        }
        for (int i = 0; i < edges.values().length; i++) {
            edges.values()[i] = edges.values()[i] == EDGE ? EDGE : 0;
        }
        return edges;
    }

    private static float at(Plane x, int row, int column, FilterSettings settings) {
        int r = settings.border().index(row, x.rows());
        int c = settings.border().index(column, x.columns());
        return r == Border.OUTSIDE || c == Border.OUTSIDE ? (float) settings.borderValue() : x.at(r, c);
    }

    /** The Gaussian down the columns, then along the rows, summed in double. */
    private Plane smooth(Plane x, FilterSettings settings) {
        Border border = settings.border();
        double[] all = GaussianTaps.smoothing(canny.sigma(), canny.radius());
        double[] down = GaussianTaps.folded(all, x.rows(), border);
        double[] along = GaussianTaps.folded(all, x.columns(), border);
        float[] y = new float[x.values().length];
        double[] row = new double[x.columns()];
        for (int r = 0; r < x.rows(); r++) {
            Arrays.fill(row, 0);
            for (int c = 0; c < x.columns(); c++) {
                for (int i = 0; i < down.length; i++) {
                    row[c] += down[i] * at(x, r + i - down.length / 2, c, settings);
                }
            }
            for (int c = 0; c < x.columns(); c++) {
                double sum = 0;
                for (int j = 0; j < along.length; j++) {
                    int column = border.index(c + j - along.length / 2, x.columns());
                    sum += along[j] * (column == Border.OUTSIDE ? (float) settings.borderValue() : row[column]);
                }
                y[r * x.columns() + c] = (float) sum;
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }

    private float[] suppress(Plane strength, float[] across, float[] down) {
        float[] kept = new float[across.length];
        double low = canny.l2() ? canny.low() * canny.low() : canny.low();
        double high = canny.l2() ? canny.high() * canny.high() : canny.high();
        for (int r = 0; r < strength.rows(); r++) {
            for (int c = 0; c < strength.columns(); c++) {
                int i = r * strength.columns() + c;
                float width = Math.abs(across[i]);
                float height = Math.abs(down[i]);
                boolean level = height < TAN_22 * width;
                boolean upright = height > TAN_67 * width;
                int rowStep = level ? 0 : 1;
                int columnStep = level ? 1 : upright ? 0 : (across[i] < 0) == (down[i] < 0) ? 1 : -1;
                float before = strength(strength, r - rowStep, c - columnStep);
                float after = strength(strength, r + rowStep, c + columnStep);
                float own = strength.at(r, c);
                boolean largest = own > before && (own > after || (own == after && (level || upright)));
                float strong = own > high ? EDGE : WEAK;
                kept[i] = own > low && largest ? strong : 0;
            }
        }
        return kept;
    }

    private static float strength(Plane strength, int r, int c) {
        boolean inside = r >= 0 && r < strength.rows() && c >= 0 && c < strength.columns();
        return inside ? strength.at(r, c) : 0;
    }

    /** Makes edges of all weak pixels that touch one; whether there were any. */
    private static boolean followed(Plane edges) {
        boolean changed = false;
        for (int r = 0; r < edges.rows(); r++) {
            for (int c = 0; c < edges.columns(); c++) {
                if (edges.at(r, c) == WEAK && touches(edges, r, c)) {
                    edges.values()[r * edges.columns() + c] = EDGE;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean touches(Plane edges, int r, int c) {
        for (int i = Math.max(0, r - 1); i <= Math.min(edges.rows() - 1, r + 1); i++) {
            for (int j = Math.max(0, c - 1); j <= Math.min(edges.columns() - 1, c + 1); j++) {
                if (edges.at(i, j) == EDGE) {
                    return true;
                }
            }
        }
        return false;
    }
}
