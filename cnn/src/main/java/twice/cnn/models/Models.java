package twice.cnn.models;

import java.util.List;
import java.util.stream.Collectors;
import twice.cnn.CnnException;

/** All networks that are known by name, a line each. */
public final class Models {

    /** In the order of their years. */
    public static final List<Model> ALL = List.of(new Model(
            "lenet5", "handwritten digits, 28×28 (LeCun and others 1998)", 10, Preprocessing.MNIST, LeNet5::network));

    private Models() {}

    /**
     * The network of that name.
     *
     * @throws CnnException if there is none
     */
    public static Model named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CnnException("no model '" + name + "', expected one of "
                        + ALL.stream().map(Model::name).collect(Collectors.joining(", "))));
    }
}
