package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

public final class ConstantTimeRank implements BandedFilter {

    static final int LARGEST = 4095;

    static int STRIP = Integer.getInteger("strip", 512);

    private final Rank rank;

    public ConstantTimeRank(Rank rank) {
        this.rank = rank;
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return rank.window().size() > LARGEST
                ? Optional.of("expected a window of at most " + LARGEST)
                : ByteValues.refusal(x, settings);
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        int strip = Math.max(STRIP, rank.window().size());
        for (int column = 0; column < x.columns(); column += strip) {
            int width = Math.min(strip, x.columns() - column);
            new HistogramStrip(x, settings, rank, column, width).rows(y, from, to);
        }
    }
}
