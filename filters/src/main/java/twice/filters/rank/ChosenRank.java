package twice.filters.rank;

import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

/**
 * The fastest way for the rank, the window's size and the values, on as many threads as there may be. All ways are exact,
 * so nothing but the time depends on the choice.
 *
 * <p>Small medians go to {@link MedianNetwork}, values of 8 bits to {@link ConstantTimeRank} (or {@link HuangRank}, without
 * vectors), others to {@link OrdinalRank}, and windows far larger than the plane, or than these can take, to
 * {@link FoldedRank}.
 */
public final class ChosenRank implements Filter {

    /** Rows that a thread takes at a time at least; a multiple of a tile's. */
    private static final int BAND = 256;

    private final Rank rank;

    public ChosenRank(Rank rank) {
        this.rank = rank;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        BandedFilter chosen = choose(x, settings);
        int band = Math.max(BAND, (int) Math.min(x.rows(), 2L * rank.window().size()));
        return chosen.applyInBands(x, settings, settings.threads() == 1 ? x.rows() : band);
    }

    /** The way that {@link #apply} takes. */
    BandedFilter choose(Plane x, FilterSettings settings) {
        int n = rank.window().size();
        boolean vectors = VectorModule.isThere();
        if (n > 2L * Math.max(x.rows(), x.columns()) || n > ConstantTimeRank.LARGEST) {
            return new FoldedRank(rank);
        }
        if (vectors && rank.isMedian() && (n == 3 || n == 5)) {
            return new MedianNetwork(rank);
        }
        if (ByteValues.refusal(x, settings).isEmpty()) {
            return vectors ? new ConstantTimeRank(rank) : new HuangRank(rank);
        }
        return n <= OrdinalRank.LARGEST ? new OrdinalRank(rank) : new FoldedRank(rank);
    }
}
