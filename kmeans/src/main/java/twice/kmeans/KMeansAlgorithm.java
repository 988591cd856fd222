package twice.kmeans;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import twice.kmeans.bounds.ElkanBounds;
import twice.kmeans.bounds.HamerlyBounds;
import twice.kmeans.filter.BoundedFilter;
import twice.kmeans.filter.BoxedFilter;
import twice.kmeans.filter.FloatFilter;
import twice.kmeans.filter.ParallelFilter;
import twice.kmeans.lloyd.LanesLloyd;
import twice.kmeans.lloyd.LibraryKMeans;
import twice.kmeans.lloyd.NaiveLloyd;

/**
 * The list of the chapter's rungs, in the ladder's order. Tests, benchmarks, the command line and the charts run over it;
 * nothing else names rungs, so that a new one is one class and one line here.
 */
public enum KMeansAlgorithm {
    LIBRARY("library", "commons-math3 in one step", LibraryKMeans::new, false),
    NAIVE("naive", "Lloyd's formula in loops", NaiveLloyd::new, false),
    LANES("lanes", "a vector lane for each point", LanesLloyd::new, true),
    HAMERLY("hamerly", "two bounds a point skip distances", HamerlyBounds::new, false),
    ELKAN("elkan", "k bounds a point skip more of them", ElkanBounds::new, false),
    FILTER("filter", "float decides, double settles doubts", FloatFilter::new, true),
    BOXES("boxes", "points that lie together share their candidates", BoxedFilter::new, true),
    BOUNDED("bounded", "bounds in front of the filter", BoundedFilter::new, true),
    PARALLEL("parallel", "the same on all threads", ParallelFilter::new, true),
    AUTO("auto", "chosen by n, d and k", AutoKMeans::new, false);

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor, which has no state
    private final Supplier<KMeans> maker;

    private final boolean needsVectors;

    KMeansAlgorithm(String id, String idea, Supplier<KMeans> maker, boolean needsVectors) {
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
        return !needsVectors || vectorsAvailable();
    }

    /** A new instance; call only where {@link #isAvailable()}. */
    public KMeans create() {
        return maker.get();
    }

    /** The rung of that name. */
    public static Optional<KMeansAlgorithm> named(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }

    /** All names in the ladder's order, as a list for messages. */
    public static String names() {
        return Arrays.stream(values()).map(KMeansAlgorithm::id).collect(Collectors.joining(", "));
    }

    /** Whether this JVM was started with the vector module. */
    public static boolean vectorsAvailable() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
