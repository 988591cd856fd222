package twice.filters.mean;

import java.util.Arrays;
import java.util.Optional;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Window;
import twice.filters.rows.BandedFilter;

/** draft */
public final class MiddleMean implements BandedFilter {

    private final Window window;

    public MiddleMean(Window window) {
        this.window = window;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        if (window.size() != 3) {
            return Optional.of("expected a window of 3 × 3, found a size of " + window.size());
        }
        int columns = MiddleKernel.LANES + 2;
        return x.columns() < columns
                ? Optional.of("expected " + columns + " columns or more, found " + x.columns())
                : Optional.empty();
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int columns = x.columns();
        float[] beyond = new float[settings.border() == Border.CONSTANT ? columns : 0];
        Arrays.fill(beyond, (float) settings.borderValue());
        float[] scrap = new float[columns];
        float[][] rows = new float[4][];
        int[] starts = new int[4];
        for (int r = from; r < to; r += 2) {
            for (int i = 0; i < 4; i++) {
                int found = settings.border().index(r - 1 + i, x.rows());
                rows[i] = found == Border.OUTSIDE ? beyond : x.values();
                starts[i] = Math.max(0, found) * columns;
            }
            boolean isPair = r + 1 < to;
            int o = r * columns;
            MiddleKernel.run(rows, starts, y, o + 1, isPair ? y : scrap, isPair ? o + columns + 1 : 1, columns - 2);
        }
        for (int r = from; r < to; r++) {
            y[r * columns] = atEdge(x, settings, r, 0);
            y[(r + 1) * columns - 1] = atEdge(x, settings, r, columns - 1);
        }
    }

    private static float atEdge(Plane x, FilterSettings settings, int r, int c) {
        Border border = settings.border();
        double middle = x.at(r, c);
        double sum = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                int row = border.index(r + i, x.rows());
                int column = border.index(c + j, x.columns());
                boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                sum += (outside ? settings.borderValue() : x.at(row, column)) - middle;
            }
        }
        return (float) (middle + sum / 9);
    }
}
