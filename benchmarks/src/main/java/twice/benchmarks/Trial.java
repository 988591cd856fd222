package twice.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A rung that has been verified on a workload and awaits its measurement.
 *
 * @param rung the rung's name
 * @param call seconds that the verified call took, almost cold
 */
record Trial(Workload workload, String rung, double call) {

    /** Verifies the rungs on a problem, and leaves the naive rung's answer in the folder for the forks. */
    static <A> List<Trial> verify(
            Workload workload, Problem<A> problem, List<String> rungs, int threads, Path oracles) {
        String naive = workload.rungs().naive();
        long began = System.nanoTime();
        A expected = problem.call(naive, 1).get();
        double naiveCall = seconds(began);
        Oracle.keep(oracles, workload, problem, expected);
        List<Trial> trials = new ArrayList<>();
        for (String rung : rungs) {
            double call = naiveCall;
            if (!rung.equals(naive)) {
                Supplier<A> calls = problem.call(rung, threads);
                // A short first call runs mostly uncompiled; the second tells better how long the next ones take.
                for (int run = 0; run == 0 || (run == 1 && call < 2); run++) {
                    began = System.nanoTime();
                    A actual = calls.get();
                    call = seconds(began);
                    problem.check(rung + " on " + workload.name(), rung, expected, actual);
                }
            }
            trials.add(new Trial(workload, rung, call));
        }
        return trials;
    }

    /** About how long its measurement takes. */
    double seconds(boolean quick) {
        return Plan.of(call, quick).seconds(call, workload.heapMegabytes());
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) * 1e-9;
    }
}
