package twice.cnn.command;

import java.io.IOException;
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
import twice.cnn.io.WeightsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Preprocessing;
import twice.convolution.io.Output;

/** A model with trained weights, as the user names it. */
final class WeightsOptions {

    @Parameters(index = "0", paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "A .safetensors file with torchvision's tensor names, or one of its .pth files (default: those that"
                            + " come with the program, where there are any; lenet5's know MNIST's digits, resnet9's CIFAR-10's"
                            + " aeroplanes, cats and lorries).")
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
        String rung = Algorithms.named(algorithm);
        Pretrained read = Pretrained.read(model, weights, preprocessing);
        Network network = read.network(outputs(read.model(), read.file()));
        Weights matching = read.file().weights().matching(network, read.source());
        int count = (int) network.last().shape().size();
        return new Loaded(
                read.model(),
                network,
                matching,
                read.preprocessing(),
                names(read.file(), count, read.source()),
                rung,
                read.source());
    }

    /** The last layer with weights has as many outputs as there are classes. */
    private static int outputs(Model model, WeightsFile file) {
        List<ParameterSpec> all = model.network(model.classes()).parameters();
        String last = all.get(all.size() - 1).name();
        Tensor tensor = file.tensors().get(last);
        boolean known =
                tensor != null && tensor.shape().rank() > 0 && tensor.shape().dim(0) > 0;
        return known ? tensor.shape().dim(0) : model.classes();
    }

    private List<String> names(WeightsFile file, int count, String source) throws IOException {
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
