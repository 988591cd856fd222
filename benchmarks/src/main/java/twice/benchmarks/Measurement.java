package twice.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One rung measured on one workload.
 *
 * @param rung the rung's name
 * @param shape the workload's name
 * @param threads how many threads it was allowed
 * @param milliseconds mean time of an operation
 * @param error half the width of the 95 % confidence interval of the mean; NaN for a single sample
 * @param samples number of samples behind the mean
 * @param bytes memory allocated by an operation
 */
public record Measurement(
        String rung, String shape, int threads, double milliseconds, double error, int samples, double bytes) {

    /** From a result in JMH's JSON. */
    static Measurement of(JsonNode result) {
        JsonNode metric = result.path("primaryMetric");
        if (!metric.path("scoreUnit").asText().equals("ms/op")) {
            throw new BenchException("expected a result in ms/op, found " + metric.path("scoreUnit"));
        }
        double[] samples = samples(metric.path("rawData"));
        return new Measurement(
                result.path("params").path("rung").asText(),
                result.path("params").path("shape").asText(),
                result.path("params").path("threads").asInt(),
                StatUtils.mean(samples),
                error(samples),
                samples.length,
                bytes(result.path("secondaryMetrics")));
    }

    /**
     * Half the width of the 95 % interval by Student's t. JMH's own {@code scoreError} is for 99.9 %, which says nothing
     * with the few samples that a call of a minute can have.
     */
    static double error(double... samples) {
        int n = samples.length;
        if (n < 2) {
            return Double.NaN;
        }
        double quantile = new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
        return quantile * Math.sqrt(StatUtils.variance(samples) / n);
    }

    private static double[] samples(JsonNode forks) {
        List<Double> all = new ArrayList<>();
        forks.forEach(fork -> fork.forEach(sample -> all.add(sample.asDouble())));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** JMH has named this metric with and without a leading dot. */
    private static double bytes(JsonNode metrics) {
        return StreamSupport.stream(((Iterable<String>) metrics::fieldNames).spliterator(), false)
                .filter(name -> name.endsWith("gc.alloc.rate.norm"))
                .mapToDouble(name -> metrics.path(name).path("score").asDouble())
                .findFirst()
                .orElse(Double.NaN);
    }
}
