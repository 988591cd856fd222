package twice.cnn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The tensors of a network by their full names, in the network's order: {@code conv1.weight}, {@code conv1.bias} … */
public final class Weights {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** Weights as training starts with them; the same seed gives the same numbers. */
    public static Weights initial(Network network, long seed) {
        return initial(network.parameters(), seed);
    }

    /** The same for a few tensors. */
    public static Weights initial(List<ParameterSpec> parameters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Weights weights = new Weights();
        for (ParameterSpec spec : parameters) {
            Tensor tensor = Tensor.zeros(spec.shape());
            fill(tensor.values(), spec.start(), random.split());
            weights.put(spec.name(), tensor);
        }
        return weights;
    }

    private static void fill(float[] values, ParameterSpec.Start start, SplittableRandom random) {
        if (start instanceof ParameterSpec.Start.Constant constant) {
            Arrays.fill(values, constant.value());
        } else if (start instanceof ParameterSpec.Start.Uniform uniform) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (uniform.bound() * (2 * random.nextDouble() - 1));
            }
        } else if (start instanceof ParameterSpec.Start.Normal normal) {
            for (int i = 0; i < values.length; i++) {
                double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                values[i] = (float) (normal.deviation() * radius * Math.cos(2 * Math.PI * random.nextDouble()));
            }
        }
    }

    /** Adds a tensor, or takes another one under that name. */
    public void put(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    /** The tensor of that name, or null. */
    public Tensor get(String name) {
        return tensors.get(name);
    }

    /** All of them; changes go through. */
    public Map<String, Tensor> all() {
        return tensors;
    }

    /**
     * These weights, if they are what the network needs; tensors that its output doesn't need are left out of the answer.
     *
     * @param source the file they come from, for messages
     * @throws CnnException if one is missing or has another shape; the message names it
     */
    public Weights matching(Network network, String source) {
        Weights matching = new Weights();
        List<ParameterSpec> needed = network.needed().stream()
                .flatMap(node -> node.parameters().stream())
                .toList();
        for (ParameterSpec spec : needed) {
            Tensor tensor = tensors.get(spec.name());
            if (tensor == null) {
                throw new CnnException(
                        source + ": no tensor '" + spec.name() + "', " + network.name() + " needs one " + spec.shape());
            }
            if (!tensor.shape().equals(spec.shape())) {
                throw new CnnException(source + ": tensor '" + spec.name() + "' is " + tensor.shape() + ", "
                        + network.name() + " needs " + spec.shape());
            }
            matching.put(spec.name(), tensor);
        }
        return matching;
    }
}
