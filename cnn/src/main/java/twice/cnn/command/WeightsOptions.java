package twice.cnn.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.Tensor;
import twice.cnn.Weights;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.convolution.io.Output;

/** A model with trained weights, as the user names it. */
final class WeightsOptions {

    @Parameters(index = "0", paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "A .safetensors file with torchvision's tensor names (default: those that come with the"
                    + " program, where there are any; lenet5's know MNIST's digits).")
    private String weights;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "Names of the classes, a line each (default: the weights' own, or their numbers).")
    private String classes;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "The rung of all layers that have one of this name (default: auto, the fastest of each).")
    private String algorithm;

    @Mixin
    private PreprocessingOptions preprocessing;

    /**
     * What was asked for.
     *
     * @param source the weights' file, for messages
     */
    record Loaded(
            Model model,
            Network network,
            Weights weights,
            Preprocessing preprocessing,
            List<String> classes,
            String algorithm,
            String source) {}

    /** Reads it. */
    Loaded load() throws IOException {
        Model chosen = Models.named(model);
        String rung = Algorithms.named(algorithm);
        String source = weights == null ? "the weights that come with " + model : weights;
        SafetensorsFile file = weights == null ? shipped(chosen) : SafetensorsFile.read(Output.path(weights));
        Network network = chosen.network(outputs(chosen, file));
        Weights matching = file.weights().matching(network, source);
        Preprocessing own = preprocessing.over(chosen.preprocessing().with(file.metadata(), source));
        if (own.mean().size() != network.input().dim(0)) {
            throw new CnnException(
                    "expected mean and deviation of " + network.input().dim(0) + " channels for " + model + ", found "
                            + own.mean().size());
        }
        int count = (int) network.last().shape().size();
        return new Loaded(chosen, network, matching, own, names(file, count, source), rung, source);
    }

    private static SafetensorsFile shipped(Model model) throws IOException {
        String file = model.name() + ".safetensors";
        try (InputStream in = WeightsOptions.class.getResourceAsStream("/twice/cnn/weights/" + file)) {
            if (in == null) {
                throw new CnnException("expected --weights FILE: none come with the program for " + model.name());
            }
            return SafetensorsFile.read(in.readAllBytes(), file);
        }
    }

    /** The last layer with weights has as many outputs as there are classes. */
    private static int outputs(Model model, SafetensorsFile file) {
        List<ParameterSpec> all = model.network(model.classes()).parameters();
        String last = all.get(all.size() - 1).name();
        Tensor tensor = file.tensors().get(last);
        boolean known =
                tensor != null && tensor.shape().rank() > 0 && tensor.shape().dim(0) > 0;
        return known ? tensor.shape().dim(0) : model.classes();
    }

    private List<String> names(SafetensorsFile file, int count, String source) throws IOException {
        List<String> names;
        if (classes != null) {
            Path path = Output.path(classes);
            if (!Files.isRegularFile(path)) {
                throw new CnnException(classes + ": no such file");
            }
            names = Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } else if (file.metadata().containsKey("classes")) {
            names = file.metadata().get("classes").lines().toList();
        } else {
            names = IntStream.range(0, count).mapToObj(Integer::toString).toList();
        }
        if (names.size() != count) {
            throw new CnnException((classes == null ? source : classes) + ": expected the names of " + count
                    + " classes, found " + names.size());
        }
        return names;
    }
}
