package twice.deepdream.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import picocli.CommandLine.Option;
import twice.cnn.Network;
import twice.cnn.ParameterSpec;
import twice.cnn.Tensor;
import twice.cnn.io.WeightsFile;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.models.Preprocessing;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;

/** The network to dream with, as the user names it. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A network that 'twice cnn models' lists (default: the one that comes with the program).")
    private String model;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "What it was taught: a .safetensors file with torchvision's tensor names, or one of its .pth files"
                            + " (default: those that come with the program, where there are any).")
    private String weights;

    @Option(
            names = "--transposed",
            description =
                    "Swap rows and columns of all kernels, for weights that came out of MATLAB lying on their side.")
    boolean transposed;

    /**
     * What was asked for.
     *
     * @param hash of the weights' bytes, SHA-256 in hexadecimal digits
     */
    record Loaded(Model model, DreamNetwork network, String hash) {}

    /** Reads it. */
    Loaded load() throws IOException {
        Loaded loaded = load(model == null ? Defaults.MODEL : model, weights);
        return transposed ? new Loaded(loaded.model(), loaded.network().transposed(), loaded.hash()) : loaded;
    }

    /**
     * Reads a network.
     *
     * @param weights a file, or null for those that come with the program
     */
    static Loaded load(String model, String weights) throws IOException {
        Model chosen = Models.named(model);
        String source = weights == null ? "the weights that come with " + chosen.name() : weights;
        WeightsFile file;
        String hash;
        if (weights == null) {
            byte[] bytes = shipped(chosen);
            file = WeightsFile.read(bytes, source);
            hash = hash(new ByteArrayInputStream(bytes));
        } else {
            Path path = Output.path(weights);
            file = WeightsFile.read(path);
            try (InputStream in = Files.newInputStream(path)) {
                hash = hash(in);
            }
        }
        Preprocessing expected = file.isTorchvisions() ? chosen.published() : chosen.preprocessing();
        Preprocessing own = expected.with(file.metadata(), source);
        Network network = chosen.network(outputs(chosen, file));
        if (own.mean().size() != network.input().dim(0)) {
            throw new DreamException(source + ": expected mean and deviation of "
                    + network.input().dim(0) + " channels, found " + own.mean().size());
        }
        DreamNetwork dreamer = new DreamNetwork(network, file.weights().matching(network, source), own);
        return new Loaded(chosen, dreamer, hash);
    }

    private static byte[] shipped(Model model) throws IOException {
        String file = "/twice/cnn/weights/" + model.name() + ".safetensors";
        try (InputStream in = Models.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new DreamException("expected --weights FILE: none come with the program for " + model.name());
            }
            return in.readAllBytes();
        }
    }

    /** The last layer with weights has as many outputs as there are classes. */
    private static int outputs(Model model, WeightsFile file) {
        List<ParameterSpec> all = model.network(model.classes()).parameters();
        Tensor last = file.tensors().get(all.get(all.size() - 1).name());
        boolean known = last != null && last.shape().rank() > 0 && last.shape().dim(0) > 0;
        return known ? last.shape().dim(0) : model.classes();
    }

    private static String hash(InputStream in) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
