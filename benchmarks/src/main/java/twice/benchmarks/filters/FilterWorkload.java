package twice.benchmarks.filters;

import java.util.Locale;
import java.util.Optional;
import twice.benchmarks.Ladder;
import twice.benchmarks.Rungs;
import twice.benchmarks.Workload;

/**
 * A filter with its parameters on a plane.
 *
 * @param <P> the family's parameters
 * @param name the name on the command line and in the tables
 * @param ladder the family's rungs
 * @param parameters the filter's own
 * @param words the parameters in words
 * @param content what the plane holds
 * @param full the plane's size
 * @param small its size in a quick run
 * @param isQuick whether a quick run measures it
 */
record FilterWorkload<P>(
        String name,
        FilterLadder<P> ladder,
        P parameters,
        String words,
        Content content,
        Size full,
        Size small,
        boolean isQuick)
        implements Workload {

    /** The same, left out of quick runs. */
    FilterWorkload<P> onlyInFull() {
        return new FilterWorkload<>(name, ladder, parameters, words, content, full, small, false);
    }

    /** The same on planes of other sizes. */
    FilterWorkload<P> on(Size large, Size quick) {
        return new FilterWorkload<>(name, ladder, parameters, words, content, large, quick, isQuick);
    }

    /** A plane's size. */
    record Size(int columns, int rows) {}

    private static final int SMALL_COLUMNS = 1000;

    /** The least plane that shows a rung what kind of values there are. */
    private static final int GLIMPSE = 32;

    @Override
    public String toString() {
        return name;
    }

    @Override
    public FilterWorkload<P> quick() {
        return new FilterWorkload<>(name, ladder, parameters, words, content, small, small, isQuick);
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s: %s on %,d × %,d pixels (%s)",
                name,
                words,
                full.columns(),
                full.rows(),
                content.word());
    }

    /** Ten planes and more of the size, and room for what a JVM needs itself. */
    @Override
    public int heapMegabytes() {
        return full.columns() > SMALL_COLUMNS ? 1024 : 256;
    }

    @Override
    public boolean isQuick() {
        return isQuick;
    }

    @Override
    public Rungs rungs() {
        return ladder.rungs();
    }

    /** What a rung can take depends on the values and on the parameters, not on the size. */
    @Override
    public Optional<String> refusal(Ladder.Rung rung) {
        return ladder.refusal(rung, parameters, content.draw(GLIMPSE, GLIMPSE));
    }

    @Override
    public FilterProblem<P> problem() {
        return new FilterProblem<>(ladder, parameters, content.draw(full.rows(), full.columns()));
    }
}
