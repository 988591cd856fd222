package twice.cnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import twice.convolution.Workers;

/**
 * A network that runs: its weights, a buffer for what each node gives and, where it goes backward, for the gradients. All
 * memory is taken when it is made, for batches of up to so many images; passes reuse it.
 */
public final class Execution {

    /**
     * How to run.
     *
     * @param batch the most images of a pass
     * @param algorithm the rung to use where a layer's family has one of that name; {@code auto} leaves the choice to them
     * @param workers the threads
     * @param backward whether passes go backward
     * @param imageGradient whether the gradient by the image itself is asked for
     * @param frozen names of nodes whose parameters stay and whose batch normalization keeps to its running statistics
     * @param seed for dropout
     */
    public record Settings(
            int batch,
            String algorithm,
            Workers workers,
            boolean backward,
            boolean imageGradient,
            Set<String> frozen,
            long seed) {

        /** Forward only, by the fastest rungs. */
        public static Settings inference(int batch, Workers workers) {
            return new Settings(batch, "auto", workers, false, false, Set.of(), 0);
        }

        /** Forward and backward for training, by the fastest rungs. */
        public static Settings training(int batch, Workers workers, long seed) {
            return new Settings(batch, "auto", workers, true, false, Set.of(), seed);
        }

        public Settings withAlgorithm(String other) {
            return new Settings(batch, other, workers, backward, imageGradient, frozen, seed);
        }

        public Settings withFrozen(Set<String> names) {
            return new Settings(batch, algorithm, workers, backward, imageGradient, Set.copyOf(names), seed);
        }

        /** With gradients by the image too, as a dream needs them. */
        public Settings withImageGradient() {
            return new Settings(batch, algorithm, workers, true, true, frozen, seed);
        }
    }

    /**
     * A node at work.
     *
     * @param operation null for a view
     * @param written for each input the buffer its gradient is written to; a spare one where the input feeds several
     * @param trained the gradients of its parameters
     */
    private record Step(Network.Node node, Operation operation, List<Optional<Tensor>> written, List<Tensor> trained) {}

    private final Network network;
    private final Settings settings;
    private final Map<String, Tensor> activations = new HashMap<>();
    private final Map<String, Tensor> gradients = new HashMap<>();
    private final Map<String, Tensor> parameterGradients = new LinkedHashMap<>();
    private final Map<String, Tensor> kept = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * Takes the memory and makes the layers ready.
     *
     * @param weights used in place, not copied; they must have what the network needs
     */
    public Execution(Network network, Weights weights, Settings settings) {
        this.network = network;
        this.settings = settings;
        Weights own = weights.matching(network, "weights");
        Set<String> wanted = settings.backward() ? gradientsWanted() : Set.of();
        activations.put(Network.IMAGE, Tensor.zeros(network.input().batch(settings.batch())));
        if (wanted.contains(Network.IMAGE)) {
            gradients.put(Network.IMAGE, Tensor.zeros(network.input().batch(settings.batch())));
        }
        long number = network.before();
        for (Network.Node node : network.needed()) {
            prepare(node, own, wanted, settings.seed() + 0x9E3779B97F4A7C15L * ++number);
        }
    }

    /** The nodes whose gradient somebody needs: those that are trained, lie behind such a node, or behind the image if that is asked for. */
    private Set<String> gradientsWanted() {
        Set<String> wanted = new HashSet<>();
        if (settings.imageGradient()) {
            wanted.add(Network.IMAGE);
        }
        for (Network.Node node : network.needed()) {
            boolean trained = !settings.frozen().contains(node.name())
                    && node.parameters().stream().anyMatch(ParameterSpec::trained);
            if (trained || node.inputs().stream().anyMatch(wanted::contains)) {
                wanted.add(node.name());
            }
        }
        return wanted;
    }

    private void prepare(Network.Node node, Weights weights, Set<String> wanted, long seed) {
        List<Tensor> inputs = node.inputs().stream().map(activations::get).toList();
        Shape batched = node.shape().batch(settings.batch());
        boolean view = node.layer().isView();
        Tensor output = view ? inputs.get(0).viewed(batched) : Tensor.zeros(batched);
        activations.put(node.name(), output);
        boolean backward = wanted.contains(node.name());
        List<Optional<Tensor>> written = new ArrayList<>();
        for (String input : node.inputs()) {
            boolean asked = backward && wanted.contains(input);
            written.add(asked ? Optional.of(gradientOrSpare(node, input)) : Optional.empty());
        }
        if (backward) {
            gradients.put(
                    node.name(),
                    view && written.get(0).isPresent() ? written.get(0).get().viewed(batched) : Tensor.zeros(batched));
        }
        if (view) {
            steps.add(new Step(node, null, written, List.of()));
            return;
        }
        Map<String, Tensor> parameters = new HashMap<>();
        Map<String, Tensor> trained = new HashMap<>();
        for (ParameterSpec spec : node.layer().parameters(node.inputShapes())) {
            String full = spec.within(node.name()).name();
            parameters.put(spec.name(), weights.get(full));
            if (backward && spec.trained() && !settings.frozen().contains(node.name())) {
                Tensor gradient = Tensor.zeros(spec.shape());
                trained.put(spec.name(), gradient);
                parameterGradients.put(full, gradient);
            }
        }
        Site site = new Site(
                inputs,
                output,
                written,
                Optional.ofNullable(gradients.get(node.name())),
                parameters,
                trained,
                settings.workers(),
                seed);
        Operation operation = LayerFamily.prepare(node.layer(), settings.algorithm(), node.inputShapes(), site);
        steps.add(new Step(node, operation, written, List.copyOf(trained.values())));
    }

    /**
     * The gradient of that input, for the last node that takes it: going backward, it is the first to write there. Others get
     * a spare buffer, to be added.
     */
    private Tensor gradientOrSpare(Network.Node node, String input) {
        List<String> consumers = network.needed().stream()
                .flatMap(other -> other.inputs().stream().filter(input::equals).map(same -> other.name()))
                .toList();
        boolean writesFirst = consumers.get(consumers.size() - 1).equals(node.name())
                && consumers.stream().filter(node.name()::equals).count() == 1;
        Tensor gradient = gradients.get(input);
        return writesFirst ? gradient : Tensor.zeros(gradient.shape());
    }

    public Network network() {
        return network;
    }

    /** Where images are put before a pass: {@code [batch×channels×height×width]}. */
    public Tensor image() {
        return activations.get(Network.IMAGE);
    }

    /** What the last node gives. */
    public Tensor output() {
        return activation(network.last().name());
    }

    /** What that node gave in the last pass. */
    public Tensor activation(String node) {
        return activations.get(node);
    }

    /** The gradient at that node, or null where nobody needs it. Before {@link #backward} its caller fills the seeds. */
    public Tensor gradient(String node) {
        return gradients.get(node);
    }

    /** The gradients of all trained parameters by their full names. */
    public Map<String, Tensor> parameterGradients() {
        return parameterGradients;
    }

    /**
     * To be called after weights were changed in place, before the next pass, unless it was this execution that trained
     * them: layers that aren't trained here may keep their weights in another form.
     */
    public void parametersChanged() {
        for (Step step : steps) {
            if (step.operation() != null) {
                step.operation().parametersChanged();
            }
        }
    }

    /** Sends the images in {@link #image()} through all nodes. */
    public void forward(Pass pass) {
        forward(pass, network.last().name());
    }

    /** Sends the images through the nodes up to and with that one. */
    public void forward(Pass pass, String last) {
        for (Step step : steps) {
            forward(step, pass);
            if (step.node().name().equals(last)) {
                return;
            }
        }
    }

    /** Sends the images through all nodes, and says after each which one that was. */
    public void forward(Pass pass, Consumer<String> after) {
        for (Step step : steps) {
            forward(step, pass);
            after.accept(step.node().name());
        }
    }

    private void forward(Step step, Pass pass) {
        if (step.operation() != null) {
            step.operation().forward(isFrozen(step) ? new Pass(pass.images(), false, pass.step()) : pass);
        }
    }

    private boolean isFrozen(Step step) {
        return settings.frozen().contains(step.node().name());
    }

    /** Goes backward from the last node, whose gradient the caller has filled. */
    public void backward(Pass pass) {
        backward(pass, Set.of(network.last().name()));
    }

    /**
     * Goes backward from nodes whose gradients the caller has filled, the seeds; what flows back to a seed from a later one
     * is added to it. Parameters and images that no seed reaches get gradients of 0. A view shares its gradient with
     * what it shows, so that only one of the two can be a seed.
     *
     * @throws IllegalArgumentException if nobody asked for the gradient of a seed
     */
    public void backward(Pass pass, Set<String> seeds) {
        backward(pass, seeds, node -> {});
    }

    /** The same; says before each node which one is next, whose gradient is complete then and may be changed. */
    public void backward(Pass pass, Set<String> seeds, Consumer<String> before) {
        Pass frozen = new Pass(pass.images(), false, pass.step());
        Set<String> filled = new HashSet<>();
        keep(seeds, pass);
        for (int s = steps.size() - 1; s >= 0; s--) {
            Step step = steps.get(s);
            String name = step.node().name();
            if (seeds.contains(name) && !filled.add(name)) {
                add(kept.get(name).values(), gradients.get(name).values(), pass);
            }
            if (!filled.contains(name)) {
                step.trained().forEach(gradient -> Arrays.fill(gradient.values(), 0));
                continue;
            }
            before.accept(name);
            if (step.operation() != null) {
                step.operation().backward(isFrozen(step) ? frozen : pass);
            }
            for (int i = 0; i < step.written().size(); i++) {
                if (step.written().get(i).isPresent()) {
                    collect(step.node().inputs().get(i), step.written().get(i).get(), filled, pass);
                }
            }
        }
        if (gradients.containsKey(Network.IMAGE) && !filled.contains(Network.IMAGE)) {
            Arrays.fill(gradients.get(Network.IMAGE).values(), 0);
        }
    }

    /** Copies seeds that gradients of later nodes may be written over; of one seed alone there are none. */
    private void keep(Set<String> seeds, Pass pass) {
        for (String seed : seeds) {
            Tensor gradient = gradients.get(seed);
            if (gradient == null) {
                throw new IllegalArgumentException("no gradient is kept at " + seed);
            }
            if (seeds.size() > 1) {
                Tensor copy = kept.computeIfAbsent(seed, name -> Tensor.zeros(gradient.shape()));
                System.arraycopy(gradient.values(), 0, copy.values(), 0, inUse(copy.values(), pass));
            }
        }
    }

    private void collect(String input, Tensor written, Set<String> filled, Pass pass) {
        float[] gradient = gradients.get(input).values();
        float[] part = written.values();
        boolean first = filled.add(input);
        if (gradient == part) {
            return;
        }
        if (first) {
            System.arraycopy(part, 0, gradient, 0, inUse(gradient, pass));
        } else {
            add(part, gradient, pass);
        }
    }

    private void add(float[] part, float[] gradient, Pass pass) {
        int count = inUse(gradient, pass);
        for (int i = 0; i < count; i++) {
            gradient[i] += part[i];
        }
    }

    private int inUse(float[] values, Pass pass) {
        return values.length / settings.batch() * pass.images();
    }
}
