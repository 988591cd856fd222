package twice.benchmarks;

import java.util.List;

/**
 * The rungs of one ladder, as their family lists them, and how they are timed. A chapter may have several ladders, each
 * between markers of its own.
 *
 * @param marker name of the markers in the chapter between which the ladder stands
 * @param unit what is timed, in one word that follows "ms a"
 * @param all the rungs, from the bottom of the ladder to its top
 * @param naive name of the rung that the others are compared with
 * @param benchmark the class that JMH runs, with the parameters rung, shape, quick and threads
 */
public record Rungs(String marker, String unit, List<Ladder.Rung> all, String naive, Class<?> benchmark) {

    /** Copies the list. */
    public Rungs {
        all = List.copyOf(all);
    }
}
