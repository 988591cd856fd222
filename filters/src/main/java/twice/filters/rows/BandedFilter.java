package twice.filters.rows;

import twice.convolution.Plane;
import twice.convolution.Workers;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/** A filter that can compute some rows of its result without the others, so that threads may share them. */
public interface BandedFilter extends Filter {

    /** Rows that a thread takes at a time, about: many more than a usual window has. */
    int BAND = 128;

    /**
     * Rows that a thread takes at a time, about, 1 or more; it doesn't depend on the number of threads. A filter that reads
     * many rows before its first result takes more.
     */
    default int band() {
        return BAND;
    }

    /**
     * Computes some rows of the result, on the calling thread.
     *
     * @param y the whole result; holds anything where it hasn't been written
     * @param from the first row
     * @param to the row after the last
     */
    void rows(Plane x, FilterSettings settings, float[] y, int from, int to);

    @Override
    default Plane apply(Plane x, FilterSettings settings) {
        check(x, settings);
        float[] y = settings.room().values(x, x.values().length);
        rows(x, settings, y, 0, x.rows());
        return new Plane(x.rows(), x.columns(), y);
    }

    /** The result in bands of rows, on as many threads as the settings say. */
    default Plane applyInBands(Plane x, FilterSettings settings) {
        return applyInBands(x, settings, band());
    }

    /** The result in bands of about so many rows, where a filter has much to do before its first row. */
    default Plane applyInBands(Plane x, FilterSettings settings, int band) {
        check(x, settings);
        float[] y = settings.room().values(x, x.values().length);
        int size = Workers.band(x.rows(), band);
        new Workers(settings.threads()).run((x.rows() - 1) / size + 1, number -> {
            int from = number * size;
            rows(x, settings, y, from, Math.min(x.rows(), from + size));
        });
        return new Plane(x.rows(), x.columns(), y);
    }
}
