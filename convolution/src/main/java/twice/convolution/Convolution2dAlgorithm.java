package twice.convolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import twice.convolution.choice.ChosenConvolution2d;
import twice.convolution.choice.ParallelConvolution2d;
import twice.convolution.direct.LanesConvolution2d;
import twice.convolution.direct.NaiveConvolution2d;
import twice.convolution.fft.FftConvolution2d;
import twice.convolution.separable.SeparableConvolution2d;

/**
 * The rungs for planes, in the ladder's order. Tests, benchmarks, the command line and the charts run over this list;
 * nothing else names rungs, so that a new one is one class and one line here.
 */
public enum Convolution2dAlgorithm {
    NAIVE("naive", "the sum in four loops", NaiveConvolution2d::new, false),
    LANES("lanes", "two rows by four vectors at once", LanesConvolution2d::new, true),
    SEPARABLE("separable", "down the columns, then along the rows", SeparableConvolution2d::new, true),
    FFT("fft", "Fourier transforms of overlapping tiles", FftConvolution2d::new, true),
    PARALLEL("parallel", "direct in bands of rows, on several threads", ParallelConvolution2d::new, true),
    AUTO("auto", "whatever costs least and is exact enough", ChosenConvolution2d::new, true);

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor, which has no state
    private final Supplier<Convolution2d> maker;

    private final boolean needsVectors;

    Convolution2dAlgorithm(String id, String idea, Supplier<Convolution2d> maker, boolean needsVectors) {
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
    public Convolution2d create() {
        return maker.get();
    }

    /** The rung of that name. */
    public static Optional<Convolution2dAlgorithm> named(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }

    /** All names in the ladder's order, as a list for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Convolution2dAlgorithm::id).collect(Collectors.joining(", "));
    }
}
