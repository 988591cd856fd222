package twice.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * One rung on one workload, in two runs.
 *
 * @param before its measurement in the older run
 * @param after its measurement in the newer one
 */
record Comparison(Measurement before, Measurement after) {

    /**
     * What can be said of the two times.
     *
     * <p>Each run's interval tells how its samples scatter within a few JVMs. It doesn't know of what a rung gains or loses from one
     * day to the next: where its code and its arrays came to lie, what else the machine did. The margin stands for that.
     */
    enum Verdict {
        SLOWER("slower"),
        FASTER("faster"),
        SAME("within noise"),
        UNKNOWN("one sample, no interval");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The 95 % interval of a ratio. */
    record Interval(double low, double high) {}

    /** Pairs the measurements of two runs, in the order of the newer one; what only one of them has is left out. */
    static List<Comparison> of(List<Measurement> before, List<Measurement> after) {
        Map<String, Measurement> old = new LinkedHashMap<>();
        before.forEach(m -> old.put(key(m), m));
        return after.stream()
                .filter(m -> old.containsKey(key(m)))
                .map(m -> new Comparison(old.get(key(m)), m))
                .toList();
    }

    /** What two measurements have in common if one can be compared with the other. */
    private static String key(Measurement m) {
        return m.shape() + " " + m.rung() + " " + m.threads();
    }

    /** The newer time over the older one: above 1 it became slower. */
    double ratio() {
        return after.milliseconds() / before.milliseconds();
    }

    /**
     * The interval of the ratio, or none where one of the runs has a single sample. The logarithm of a mean scatters by its
     * relative error, and the difference of two of them by both (the delta method); degrees of freedom are Welch's.
     */
    Optional<Interval> interval() {
        double a = relativeVariance(before);
        double b = relativeVariance(after);
        if (Double.isNaN(a + b)) {
            return Optional.empty();
        }
        double spread = 0;
        if (a + b > 0) {
            double degrees = (a + b) * (a + b) / (a * a / (before.samples() - 1) + b * b / (after.samples() - 1));
            spread = quantile(degrees) * Math.sqrt(a + b);
        }
        return Optional.of(new Interval(ratio() * Math.exp(-spread), ratio() * Math.exp(spread)));
    }

    /** The verdict; a change counts where even the nearer end of the interval is farther from 1 than the margin. */
    Verdict verdict(double margin) {
        return interval()
                .map(i -> i.low() > 1 + margin
                        ? Verdict.SLOWER
                        : i.high() < 1 / (1 + margin) ? Verdict.FASTER : Verdict.SAME)
                .orElse(Verdict.UNKNOWN);
    }

    /** The squared relative error of the mean. */
    private static double relativeVariance(Measurement m) {
        double error = m.error() / quantile(Math.max(1, m.samples() - 1)) / m.milliseconds();
        return error * error;
    }

    private static double quantile(double degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(0.975);
    }
}
