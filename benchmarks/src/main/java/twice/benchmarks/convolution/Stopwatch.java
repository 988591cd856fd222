package twice.benchmarks.convolution;

/** Times work of milliseconds well enough for a chart; tables come from JMH. */
public final class Stopwatch {

    private static final double MEASURE = 0.3;
    private static final int FEWEST = 3;

    private Stopwatch() {}

    /**
     * The shortest of several runs in milliseconds, what the work takes when nobody disturbs it.
     *
     * @param warmUp seconds to run before; the first time much longer, until the compiler has got to every vector kernel
     */
    public static double milliseconds(Runnable work, double warmUp) {
        for (double spent = 0; spent < warmUp; ) {
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
