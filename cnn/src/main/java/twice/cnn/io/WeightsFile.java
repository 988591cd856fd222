package twice.cnn.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import twice.cnn.Tensor;
import twice.cnn.Weights;

/**
 * Weights from a file, in whichever of the known formats.
 *
 * @param tensors by name
 * @param metadata what the file says besides
 * @param isTorchvisions whether it is in the format in which torchvision publishes its own
 */
public record WeightsFile(Map<String, Tensor> tensors, Map<String, String> metadata, boolean isTorchvisions) {

    /**
     * Reads a {@code .pth} file as torch.save's and any other as safetensors.
     *
     * @throws twice.cnn.CnnException if it is damaged
     */
    public static WeightsFile read(Path file) throws IOException {
        return TorchFile.isNamed(file)
                ? new WeightsFile(TorchFile.read(file), Map.of(), true)
                : of(SafetensorsFile.read(file));
    }

    /**
     * Reads the bytes of a safetensors file.
     *
     * @param name for messages
     */
    public static WeightsFile read(byte[] bytes, String name) throws IOException {
        return of(SafetensorsFile.read(bytes, name));
    }

    private static WeightsFile of(SafetensorsFile file) {
        return new WeightsFile(file.tensors(), file.metadata(), false);
    }

    /** The tensors as weights. */
    public Weights weights() {
        Weights weights = new Weights();
        tensors.forEach(weights::put);
        return weights;
    }
}
