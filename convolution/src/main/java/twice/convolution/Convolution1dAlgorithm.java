package twice.convolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import twice.convolution.signal.ChosenConvolution1d;
import twice.convolution.signal.FftConvolution1d;
import twice.convolution.signal.LaneConvolution1d;
import twice.convolution.signal.LibraryConvolution1d;
import twice.convolution.signal.NaiveConvolution1d;
import twice.convolution.signal.OverlapAdd;
import twice.convolution.signal.ParallelConvolution1d;

/**
 * The rungs for signals, in the ladder's order. Tests, benchmarks, the command line and the charts run over this list;
 * nothing else names rungs, so that a new one is one class and one line here.
 */
public enum Convolution1dAlgorithm {
    LIBRARY("library", "MathArrays.convolve of Commons Math", LibraryConvolution1d::new, false),
    NAIVE("naive", "the sum in two loops", NaiveConvolution1d::new, false),
    LANES("lanes", "the sum for many outputs at once, in vectors", LaneConvolution1d::new, true),
    FFT("fft", "one Fourier transform of the whole signal", FftConvolution1d::new, true),
    OVERLAP_ADD("overlap-add", "Fourier transforms of blocks, a lane for each", OverlapAdd::new, true),
    PARALLEL("parallel", "the fastest of these for the sizes, on threads", ParallelConvolution1d::new, true),
    AUTO("auto", "the fastest whose error drowns no output", ChosenConvolution1d::new, false);

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor, which has no state
    private final Supplier<Convolution1d> maker;

    private final boolean needsVectors;

    Convolution1dAlgorithm(String id, String idea, Supplier<Convolution1d> maker, boolean needsVectors) {
        this.id = id;
        this.idea = idea;
        this.maker = maker;
        this.needsVectors = needsVectors;
    }

    /** The name on the command line and in charts. */
    public String id() {
        return id;
    }

    /** The rung's idea in a few words. */
    public String idea() {
        return idea;
    }

    /** Whether it runs only where {@code jdk.incubator.vector} is there. */
    public boolean needsVectors() {
        return needsVectors;
    }

    /** Whether this JVM can run it. */
    public boolean isAvailable() {
        return !needsVectors || VectorModule.isThere();
    }

    /** A new instance; call only where {@link #isAvailable()}. */
    public Convolution1d create() {
        return maker.get();
    }

    /** The rung of that name. */
    public static Optional<Convolution1dAlgorithm> named(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }

    /** All names in the ladder's order, as a list for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Convolution1dAlgorithm::id).collect(Collectors.joining(", "));
    }
}
