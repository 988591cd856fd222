package twice.benchmarks.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import twice.benchmarks.Ladder;
import twice.benchmarks.Rungs;
import twice.benchmarks.Workload;
import twice.benchmarks.convolution.PlaneWorkload.Weights;
import twice.convolution.Convolution1dAlgorithm;
import twice.convolution.Convolution2dAlgorithm;

/**
 * What both ladders of convolution are measured on: long and short kernels over signals, and over an image of 3840 × 2160
 * pixels small and large kernels, with and without structure. No rung is best on all of them.
 */
public final class ConvolutionWorkloads {

    /** The ladder for signals. */
    static final Rungs RUNGS_1D = new Rungs(
            "ladder-1d",
            "call",
            Arrays.stream(Convolution1dAlgorithm.values())
                    .map(a -> new Ladder.Rung(a.id(), a.idea(), a.isAvailable()))
                    .toList(),
            Convolution1dAlgorithm.NAIVE.id(),
            Convolution1dBenchmark.class);

    /** The ladder for planes. */
    static final Rungs RUNGS_2D = new Rungs(
            "ladder-2d",
            "call",
            Arrays.stream(Convolution2dAlgorithm.values())
                    .map(a -> new Ladder.Rung(a.id(), a.idea(), a.isAvailable()))
                    .toList(),
            Convolution2dAlgorithm.NAIVE.id(),
            Convolution2dBenchmark.class);

    /** Signals. */
    static final List<SignalWorkload> SIGNALS = List.of(
            new SignalWorkload("signal-9", 10_000, 9),
            new SignalWorkload("signal-31", 100_000, 31),
            new SignalWorkload("signal-1001", 1_000_000, 1001));

    /** Planes. */
    static final List<PlaneWorkload> PLANES = List.of(
            plane("dense-3", 3, Weights.RANDOM),
            plane("dense-7", 7, Weights.RANDOM),
            plane("dense-15", 15, Weights.RANDOM),
            plane("dense-31", 31, Weights.RANDOM),
            plane("separable-15", 15, Weights.GAUSSIAN),
            plane("separable-31", 31, Weights.GAUSSIAN));

    /** All of them, by growing work, signals first. */
    public static final List<Workload> ALL =
            Stream.<Workload>concat(SIGNALS.stream(), PLANES.stream()).toList();

    private ConvolutionWorkloads() {}

    private static PlaneWorkload plane(String name, int k, Weights weights) {
        return new PlaneWorkload(name, 2160, 3840, k, weights);
    }
}
