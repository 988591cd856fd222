package twice.benchmarks;

import java.util.function.Supplier;

/**
 * A rung in the hands of JMH: its answer is compared with the naive rung's before the clock starts, which also warms the
 * code up, and the last timed answer after it has stopped.
 *
 * @param <A> what the rung answers
 */
public final class Timed<A> {

    private final String what;
    private final String rung;
    private final Problem<A> problem;
    private final A expected;
    private final Supplier<A> calls;
    private A answer;

    /** Verifies the rung's answer to the workload, whose problem is given. */
    public Timed(Workload workload, Problem<A> problem, String rung, int threads) {
        this.what = rung + " on " + workload.name();
        this.rung = rung;
        this.problem = problem;
        this.expected = Oracle.expected(workload, problem);
        this.calls = problem.call(rung, threads);
        call();
        verify();
    }

    /** A whole call. */
    public A call() {
        answer = calls.get();
        return answer;
    }

    /** Verifies the answer to the last call. */
    public void verify() {
        problem.check(what, rung, expected, answer);
    }
}
