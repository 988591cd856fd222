package twice.cnn.command;

import twice.cnn.CnnException;
import twice.cnn.LayerFamily;

/** The rungs that {@code --algorithm} can name. */
final class Algorithms {

    private Algorithms() {}

    /** That name, or {@code auto} for none; an unknown one is refused with the known ones. */
    static String named(String name) {
        if (name == null) {
            return "auto";
        }
        if (!LayerFamily.algorithms().contains(name)) {
            throw new CnnException("--algorithm: expected one of " + String.join(", ", LayerFamily.algorithms())
                    + ", found '" + name + "'");
        }
        return name;
    }
}
