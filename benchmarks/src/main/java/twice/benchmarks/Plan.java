package twice.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How often a rung is measured, by how long one call takes. A fast call is repeated for its confidence interval; one that
 * takes a minute is steady within a percent anyway, and repeating it fifteen times in three forks would cost an hour.
 * An iteration of JMH that is shorter than one call runs one call.
 *
 * <p>The warm-up is a time and not a number of calls: until C2 has compiled them, rungs made of vectors box every vector
 * and run ten times slower, and that takes a second of work however short a call is. A rung whose second call is short
 * has not much to wait for.
 *
 * @param forks fresh JVMs
 * @param warmup milliseconds before the clock starts, beside the call that verifies the answer; 0 for none
 * @param iterations measured iterations of each fork
 * @param iteration milliseconds of an iteration at least
 */
record Plan(int forks, int warmup, int iterations, int iteration) {

    /** A JVM's start and its share of drawing the data and reading the oracle, without touching memory. */
    private static final double SECONDS_OF_A_FORK = 0.6;

    /** What touching memory takes. */
    private static final double SECONDS_A_MEGABYTE = 0.9 / 1024;

    /** The plan for a call of that many seconds. */
    static Plan of(double seconds, boolean quick) {
        if (quick) {
            return new Plan(1, seconds < 0.02 ? 1000 : 1500, seconds < 0.4 ? 5 : 3, seconds < 0.1 ? 100 : 200);
        }
        if (seconds < 10) {
            return new Plan(3, 3000, seconds < 1 ? 5 : 3, 1000);
        }
        return new Plan(1, 0, 3, 1000);
    }

    /** About how long all of it takes in JVMs of that heap. */
    double seconds(double call, int heapMegabytes) {
        double warm = warmup == 0 ? 0 : Math.max(warmup / 1000.0, call);
        return forks
                * (SECONDS_OF_A_FORK
                        + heapMegabytes * SECONDS_A_MEGABYTE
                        + call
                        + warm
                        + iterations * Math.max(iteration / 1000.0, call));
    }

    /** Sets it. */
    void apply(ChainedOptionsBuilder options) {
        options.forks(forks)
                .warmupIterations(warmup == 0 ? 0 : 1)
                .warmupTime(TimeValue.milliseconds(warmup))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iteration));
    }
}
