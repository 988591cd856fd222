package twice.convolution.systems;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import twice.convolution.Plane;

/** Systems to try {@link SystemChecks} on: some are convolutions, the others only look like it. */
public enum ExampleSystem {
    BLUR("blur", "binomial 5×5", true, true, PlaneSystems::blur),
    EDGE("edge", "−1 and 1 on neighbours", true, true, PlaneSystems::edge),
    MOTION("motion", "the mean of 9 pixels in a row", true, true, PlaneSystems::motion),
    MEDIAN("median", "the median of 3×3", false, true, PlaneSystems::median),
    GAMMA("gamma", "255·(x/255)^0.45", false, true, PlaneSystems::gamma),
    INVERT("invert", "255 − x", false, true, PlaneSystems::invert),
    VIGNETTE("vignette", "darker towards the edges", true, false, PlaneSystems::vignette),
    MIRROR("mirror", "left and right exchanged", true, false, PlaneSystems::mirror);

    private final String id;
    private final String description;
    private final boolean linear;
    private final boolean shiftInvariant;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method, which has no state
    private final UnaryOperator<Plane> system;

    ExampleSystem(String id, String description, boolean linear, boolean shiftInvariant, UnaryOperator<Plane> system) {
        this.id = id;
        this.description = description;
        this.linear = linear;
        this.shiftInvariant = shiftInvariant;
        this.system = system;
    }

    /** The name on the command line and in charts. */
    public String id() {
        return id;
    }

    /** What it does, in a few words. */
    public String description() {
        return description;
    }

    public boolean isLinear() {
        return linear;
    }

    public boolean isShiftInvariant() {
        return shiftInvariant;
    }

    /** What it does to a plane; every system takes a plane for one that goes on periodically. */
    public UnaryOperator<Plane> system() {
        return system;
    }

    /** The system of that name. */
    public static Optional<ExampleSystem> named(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /** All names, as a list for messages. */
    public static String names() {
        return Arrays.stream(values()).map(ExampleSystem::id).collect(Collectors.joining(", "));
    }
}
