package twice.deepdream;

import java.util.Arrays;
import java.util.stream.Collectors;
import twice.convolution.Workers;
import twice.deepdream.ascent.NaiveAscent;
import twice.deepdream.ascent.ReusingAscent;

/** The ladder of the ascent. */
public enum DreamAlgorithm {
    NAIVE("naive", "the whole network made anew for each step, by its naive layers", (n, w, t) -> new NaiveAscent(n)),
    REUSING(
            "reusing",
            "the network cut at the layer, its memory reused, the fastest layers on threads",
            (n, w, t) -> ReusingAscent.whole(n, w)),
    TILES("tiles", "the same by windows of the picture, one after the other", ReusingAscent::tiled),
    AUTO("auto", "the whole picture where memory allows it, and else tiles", (n, w, t) -> ReusingAscent.fitting(n, w));

    /** Makes an ascent. */
    @FunctionalInterface
    private interface Maker {
        Ascent make(DreamNetwork network, Workers workers, int tile);
    }

    private final String id;
    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // references to constructors, which have no state
    private final Maker maker;

    DreamAlgorithm(String id, String idea, Maker maker) {
        this.id = id;
        this.idea = idea;
        this.maker = maker;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** Its idea in a few words. */
    public String idea() {
        return idea;
    }

    /**
     * An ascent with that network, on at most so many threads.
     *
     * @param tile for {@link #TILES} the side of one in pixels, or 0 for as large as memory allows
     */
    public Ascent create(DreamNetwork network, Workers workers, int tile) {
        return maker.make(network, workers, tile);
    }

    /** The one of that name. */
    public static DreamAlgorithm named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new DreamException("--algorithm: expected one of " + names() + ", found '" + name + "'"));
    }

    private static String names() {
        return Arrays.stream(values()).map(DreamAlgorithm::id).collect(Collectors.joining(", "));
    }
}
