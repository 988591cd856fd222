package twice.filters.rank;

import java.util.Arrays;
import java.util.Optional;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * Writes down the values of each window, sorts them, and takes the one that is asked for; in the middle, for a median:
 *
 * <pre>y[r,c] = sorted(x[r + i, c + j],   i, j = −n/2 … n/2)[k]</pre>
 */
public final class NaiveRank implements Filter {

    /** Its list of values has to fit an array. */
    private static final int LARGEST = 4095;

    private final Rank rank;

    public NaiveRank(Rank rank) {
        this.rank = rank;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return rank.window().size() > LARGEST
                ? Optional.of("expected a window of at most " + LARGEST)
                : Optional.empty();
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        check(x, settings);
        int radius = rank.window().radius();
        Border border = settings.border();
        float[] y = new float[x.values().length];
        float[] values = new float[(int) rank.window().area()];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                int n = 0;
                for (int i = -radius; i <= radius; i++) {
                    for (int j = -radius; j <= radius; j++) {
                        int row = border.index(r + i, x.rows());
                        int column = border.index(c + j, x.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        values[n++] = outside ? (float) settings.borderValue() : x.at(row, column);
                    }
                }
                Arrays.sort(values);
                y[r * x.columns() + c] = values[(int) rank.index()];
            }
        }
        return new Plane(x.rows(), x.columns(), y);
    }
}
