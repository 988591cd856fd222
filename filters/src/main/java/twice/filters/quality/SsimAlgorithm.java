package twice.filters.quality;

import java.util.function.Supplier;

/** The ways to compute SSIM, in the ladder's order; the last is the fastest. */
public enum SsimAlgorithm {
    NAIVE("naive", "two walks through the window of every pixel", NaiveSsim::new),
    SEPARABLE("separable", "four means by two passes, in bands of rows on threads", SeparableSsim::new);

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor, which has no state
    private final Supplier<Ssim> maker;

    SsimAlgorithm(String id, String idea, Supplier<Ssim> maker) {
        this.id = id;
        this.idea = idea;
        this.maker = maker;
    }

    /** The name in tables and charts. */
    public String id() {
        return id;
    }

    /** The rung's idea in a few words. */
    public String idea() {
        return idea;
    }

    public Ssim create() {
        return maker.get();
    }
}
