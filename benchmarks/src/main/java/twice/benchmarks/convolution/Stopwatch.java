package twice.benchmarks.convolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times work of milliseconds well enough for a chart; tables come from JMH. */
final class Stopwatch {

    private static final double WARM_UP = 0.4;
    private static final double MEASURE = 0.4;
    private static final int FEWEST = 3;

    private Stopwatch() {}

    /** The median of several runs in milliseconds, after a warm-up; of work that takes long, fewer runs. */
    static double milliseconds(Runnable work) {
        double spent = 0;
        while (spent < WARM_UP) {
            spent += seconds(work);
        }
        List<Double> times = new ArrayList<>();
        for (spent = 0; times.size() < FEWEST || spent < MEASURE; ) {
            double time = seconds(work);
            times.add(time);
            spent += time;
        }
        Collections.sort(times);
        return 1000 * times.get(times.size() / 2);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
