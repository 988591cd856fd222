package twice.cnn.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Pass;
import twice.cnn.Weights;
import twice.cnn.fold.FoldedNetwork;
import twice.convolution.Workers;

/**
 * How long each layer takes for one image, forward, with the batch normalizations folded away, as {@code classify} runs it.
 * Weights and image are noise, which takes as long as anything else. Of many passes the lower quartile counts, for each layer
 * by itself, and for the whole.
 */
public final class LayerTimes {

    private static final long SEED = 42;
    private static final int FEWEST = 5;

    private final Map<String, Double> layers = new LinkedHashMap<>();
    private final double whole;

    private LayerTimes(Map<String, List<Long>> times, List<Long> passes) {
        times.forEach((layer, nanos) -> layers.put(layer, milliseconds(nanos)));
        whole = milliseconds(passes);
    }

    /**
     * Runs the network.
     *
     * @param seconds for so long to warm it up, and once more to measure it; five passes each at least
     */
    public static LayerTimes of(Network network, Workers workers, double seconds) {
        FoldedNetwork folded = FoldedNetwork.of(network, Weights.initial(network, SEED));
        Execution execution =
                new Execution(folded.network(), folded.weights(), Execution.Settings.inference(1, workers));
        float[] image = execution.image().values();
        float[] noise = new float[image.length];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextDouble();
        }
        run(execution, noise, seconds, new Stopwatch());
        Stopwatch watch = new Stopwatch();
        run(execution, noise, seconds, watch);
        return new LayerTimes(watch.times, watch.passes);
    }

    private static void run(Execution execution, float[] noise, double seconds, Stopwatch watch) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int pass = 0; pass < FEWEST || System.nanoTime() < end; pass++) {
            // A layer may have worked in place.
            System.arraycopy(noise, 0, execution.image().values(), 0, noise.length);
            watch.begin();
            execution.forward(Pass.evaluating(1), watch::lap);
            watch.end();
        }
    }

    /** Takes the time after each layer. */
    private static final class Stopwatch {

        private final Map<String, List<Long>> times = new LinkedHashMap<>();
        private final List<Long> passes = new ArrayList<>();
        private long began;
        private long last;

        void begin() {
            began = System.nanoTime();
            last = began;
        }

        void lap(String layer) {
            long now = System.nanoTime();
            times.computeIfAbsent(layer, name -> new ArrayList<>()).add(now - last);
            last = System.nanoTime();
        }

        void end() {
            passes.add(System.nanoTime() - began);
        }
    }

    private static double milliseconds(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 4) / 1e6;
    }

    /** Milliseconds of a layer; none for one that was folded away or that the output doesn't need. */
    public Optional<Double> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /** Milliseconds of the whole pass. */
    public double whole() {
        return whole;
    }
}
