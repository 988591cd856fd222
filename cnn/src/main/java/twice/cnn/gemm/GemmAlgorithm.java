package twice.cnn.gemm;

import java.util.function.Function;
import twice.convolution.VectorModule;
import twice.convolution.Workers;

/**
 * The ladder of the matrix product, from the definition to the machine's limit. Tests, benchmarks and charts run over this
 * list.
 */
public enum GemmAlgorithm {
    NAIVE("naive", "three loops, from the definition", NaiveGemm::new, false),
    LOOP_ORDER("loop-order", "the inner loop along the rows", LoopOrderGemm::new, false),
    BLOCKED("blocked", "blocks that stay in the cache", BlockedGemm::new, false),
    PACKED("packed", "panels packed for tiles held in registers", workers -> new PackedGemm(Workers.ONE), true),
    THREADS("threads", "pieces of the product on several threads", PackedGemm::new, true),
    AUTO("auto", "whatever is fastest for the sizes", ChosenGemm::new, false);

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor, which has no state
    private final Function<Workers, Gemm> maker;

    private final boolean needsVectors;

    GemmAlgorithm(String id, String idea, Function<Workers, Gemm> maker, boolean needsVectors) {
        this.id = id;
        this.idea = idea;
        this.maker = maker;
        this.needsVectors = needsVectors;
    }

    /** The name in charts. */
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

    /** A new instance, with scratch memory of its own; call only where {@link #isAvailable()}. */
    public Gemm create(Workers workers) {
        return maker.apply(workers);
    }
}
