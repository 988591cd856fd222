package twice.benchmarks.convolution;

/** Times work of milliseconds well enough for a chart; tables come from JMH. */
final class Stopwatch {

    /** Long enough for the compiler to have got to every vector kernel, on a busy machine as well. */
    private static final double WARM_UP = 1;

    private static final double MEASURE = 0.3;
    private static final int FEWEST = 3;

    private Stopwatch() {}

    /** The shortest of several runs in milliseconds, after a warm-up: what the work takes when nobody disturbs it. */
    static double milliseconds(Runnable work) {
        for (double spent = 0; spent < WARM_UP; ) {
            spent += seconds(work);
        }
        double shortest = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int run = 0; run < FEWEST || spent < MEASURE; run++) {
            double time = seconds(work);
            shortest = Math.min(shortest, time);
            spent += time;
        }
        return 1000 * shortest;
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
