package twice.filters.canny;

import java.util.stream.IntStream;
import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.filters.Canny;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/**
 * All steps in one go over the rows, in vectors: gradients of one row, strengths of three, and at once the suppression of the
 * row before. Then hysteresis, which looks only at the weak pixels that were noted on the way.
 *
 * <p><b>Cost.</b> Three rows are read and one is written; the planes of {@link NaiveCanny} never exist. A direction is two
 * comparisons, and choosing two neighbours out of eight six blends. Scratch: some ten rows, and a number for each weak
 * pixel. Hysteresis costs nothing for pixels that are not weak, and each weak one pushes its neighbours once.
 *
 * <p><b>What changed since {@link NaiveCanny}.</b> The order of the work, and no number: sums are the same floats in the same
 * order, and whatever order the weak pixels are followed in, the same ones are connected. So the edges are the same, on
 * any plane.
 *
 * <p><b>Where it loses.</b> Where every pixel has an edge: vectors of which no pixel is above {@code low} are left at once, and
 * there would be none.
 *
 * <p>Source: J. Canny, "A computational approach to edge detection", IEEE Transactions on Pattern Analysis and Machine
 * Intelligence 8 (1986).
 *
 * <p>Below: {@link NaiveCanny}. Next: {@link ChosenCanny}, the same on threads.
 */
public final class FusedCanny implements Filter {

    /** Rows that a thread takes at a time, about. */
    private static final int BAND = 128;

    private final Canny canny;

    public FusedCanny(Canny canny) {
        this.canny = canny;
    }

    @Override
    public Plane apply(Plane x, FilterSettings settings) {
        float[] y = settings.room().values(x, x.values().length);
        int[] weak = new CannyBand(canny, x, settings).run(y, 0, x.rows());
        clear(y, weak);
        return new Plane(x.rows(), x.columns(), y);
    }

    /**
     * The same in bands of rows on threads: edges are followed within each band, and then, on one thread, from the rows where
     * bands meet.
     */
    Plane applyInBands(Plane x, FilterSettings settings) {
        int columns = x.columns();
        int size = Workers.band(x.rows(), BAND);
        int bands = (x.rows() - 1) / size + 1;
        float[] y = settings.room().values(x, x.values().length);
        int[][] weak = new int[bands][];
        Workers workers = new Workers(settings.threads());
        workers.run(bands, band -> {
            int from = band * size;
            int to = Math.min(x.rows(), from + size);
            weak[band] = new CannyBand(canny, x, settings).run(y, from, to);
        });
        Hysteresis everywhere = new Hysteresis(y, columns, 0);
        for (int[] places : weak) {
            int[] met = IntStream.of(places)
                    .filter(place -> place / columns % size == 0 || place / columns % size == size - 1)
                    .toArray();
            everywhere.follow(met, met.length, x.rows());
        }
        workers.run(bands, band -> clear(y, weak[band]));
        return new Plane(x.rows(), columns, y);
    }

    private static void clear(float[] y, int[] weak) {
        for (int place : weak) {
            y[place] = y[place] == Hysteresis.WEAK ? 0 : y[place];
        }
    }
}
