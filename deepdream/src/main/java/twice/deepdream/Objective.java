package twice.deepdream;

import java.util.Set;

/** What a dream makes larger, as a function of what some layers give. */
public interface Objective {

    /** The layers it looks at. */
    Set<String> layers();

    /**
     * Adds its derivative by each activation, times {@code weight}, to the seeds of its layers.
     *
     * @return its value, times {@code weight}, over the places that count
     */
    double add(Sight sight, double weight);
}
