package twice.cnn.train;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import twice.cnn.CnnException;
import twice.cnn.Tensor;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.io.SafetensorsWriter;

/**
 * Keeps a training in a file, so that it can go on where it was as if nothing had happened: the numbers in float as they are, the
 * rest as text with every digit. The file is written whole or not at all; whoever is killed while writing leaves the one
 * before. The weights stand under their own names, so that a checkpoint serves as a weight file as well.
 */
public final class Checkpoint {

    private static final String FILE = "checkpoint.safetensors";
    private static final String OPTION = "option.";

    private final Path directory;
    private final Map<String, String> options;
    private final int every;

    /**
     * Checkpoints in a directory, which is made if it isn't there.
     *
     * @param options what decides the course of the training; a checkpoint with others is refused
     * @param every so many batches there is one within an epoch; the end of an epoch always has one
     */
    public Checkpoint(Path directory, Map<String, String> options, int every) {
        this.directory = directory;
        this.options = new LinkedHashMap<>(options);
        this.every = every;
    }

    /** Where it is. */
    public Path file() {
        return directory.resolve(FILE);
    }

    /** Makes the directory, and clears away what a killed run had begun to write. */
    public void prepare() throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new CnnException(directory + ": expected a directory for checkpoints, found a file");
        }
        Files.createDirectories(directory);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, ".twice-*.safetensors")) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Whether there is one after that many batches of an epoch. */
    boolean isDue(int batch) {
        return batch % every == 0;
    }

    void save(TrainingState state) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        options.forEach((name, value) -> metadata.put(OPTION + name, value));
        metadata.put("epoch", Integer.toString(state.epoch));
        metadata.put("batch", Integer.toString(state.batch));
        metadata.put("step", Long.toString(state.step));
        metadata.put("loss_sum", Double.toString(state.lossSum));
        metadata.put("correct", Integer.toString(state.correct));
        StringJoiner history = new StringJoiner("\n");
        state.history.forEach(result -> history.add(result.toText()));
        metadata.put("history", history.toString());
        SafetensorsWriter.write(file(), state.tensors(), metadata);
    }

    /** Fills the state from the file; leaves it alone if there is none. Whether there was one. */
    boolean load(TrainingState state) throws IOException {
        if (!Files.exists(file())) {
            return false;
        }
        SafetensorsFile found = SafetensorsFile.read(file());
        Map<String, String> metadata = found.metadata();
        options.forEach((name, value) -> {
            if (!value.equals(metadata.get(OPTION + name))) {
                throw new CnnException(file() + ": the checkpoint of another training: expected " + name + " " + value
                        + ", found " + metadata.getOrDefault(OPTION + name, "none"));
            }
        });
        state.tensors().forEach((name, tensor) -> TrainingState.copy(find(found, name, tensor), tensor));
        try {
            state.epoch = Integer.parseInt(metadata.get("epoch"));
            state.batch = Integer.parseInt(metadata.get("batch"));
            state.step = Long.parseLong(metadata.get("step"));
            state.lossSum = Double.parseDouble(metadata.get("loss_sum"));
            state.correct = Integer.parseInt(metadata.get("correct"));
            metadata.get("history").lines().map(EpochResult::of).forEach(state.history::add);
        } catch (RuntimeException e) {
            throw new CnnException(
                    file() + ": expected the numbers of a checkpoint in its metadata, found none or damaged ones");
        }
        return true;
    }

    private Tensor find(SafetensorsFile found, String name, Tensor wanted) {
        Tensor tensor = found.tensors().get(name);
        if (tensor == null || !tensor.shape().equals(wanted.shape())) {
            throw new CnnException(file() + ": expected a tensor '" + name + "' " + wanted.shape() + ", found "
                    + (tensor == null ? "none" : tensor.shape()));
        }
        return tensor;
    }
}
