package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

/**
 * A histogram for each column of the window's height, and the window's as their sum. When the window moves to the right
 * it takes in one column's histogram and lets one go, whatever its size; when it moves down, each column takes in one
 * pixel and lets one go.
 *
 * <p>Histograms have two tiers, 16 coarse bins and 16 fine ones in each, and they are <em>cumulative</em>: bin b counts all
 * values up to b. Then the rank's bin is simply the number of bins that count too few, which a vector finds in one
 * comparison. Fine bins are brought up to date for the one coarse bin that holds the rank, no others.
 *
 * <p><b>Cost.</b> A few vectors of 16 counts added a pixel, whatever the window's size. Scratch of 1.1 KB for a column of
 * a strip: {@value #STRIP} columns and those of the window.
 *
 * <p><b>What changed since {@link OrdinalRank}.</b> Columns are shared by all windows that they lie in, so n doesn't
 * matter. Histograms are added and compared as vectors. That a histogram is cumulative costs nothing, since a pixel's step
 * is added to its bins as one vector, and saves the sum over bins that the paper's looks for a rank by.
 *
 * <p><b>Where it loses.</b> For small windows over noise, where the rank jumps from one coarse bin to another and fine
 * bins are summed anew; and wherever a network does it in a few dozen instructions.
 *
 * <p><b>Limits.</b> Whole numbers from 0 to 255; windows up to 4095.
 *
 * <p><b>Source.</b> S. Perreault, P. Hébert, Median filtering in constant time, IEEE Transactions on Image Processing 16
 * (2007).
 *
 * <p><b>Measured</b> on 3840 × 2160, a photograph of bytes, one thread, in brackets OpenCV 5's {@code medianBlur} of bytes: 7 × 7 132
 * ms (191), 15 × 15 128 (166), 51 × 51 135 (150); on noise 209 (306), 147 (263), 132 (177) (AMD EPYC (Zen 4), one core, JDK 17,
 * 2026-11-21).
 *
 * <p>Below: {@link OrdinalRank}. Next: {@link ChosenRank}.
 */
public final class ConstantTimeRank implements BandedFilter {

    static final int LARGEST = 4095;

    /** Columns of results whose histograms, with the window's, should stay in the second cache. */
    private static final int STRIP = 512;

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
