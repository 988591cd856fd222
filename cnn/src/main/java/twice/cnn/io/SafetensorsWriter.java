package twice.cnn.io;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import twice.cnn.Tensor;
import twice.convolution.io.WholeFile;

/** Writes safetensors files in float32: the same tensors in the same order give the same bytes. */
public final class SafetensorsWriter {

    private static final JsonMapper JSON = new JsonMapper();

    /** The header is filled up with blanks to a multiple of this, so that the numbers are aligned for who maps the file. */
    private static final int ALIGNMENT = 8;

    private static final int CHUNK = 1 << 14;

    private SafetensorsWriter() {}

    /** Writes a file that appears whole or not at all. */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        WholeFile.write(file, out -> write(out, tensors, metadata));
    }

    /** Writes the bytes of a file. */
    public static void write(OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        byte[] header = header(tensors, metadata);
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .array());
        out.write(header);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : tensors.values()) {
            float[] values = tensor.values();
            for (int at = 0; at < values.length; at += CHUNK) {
                int count = Math.min(CHUNK, values.length - at);
                bytes.asFloatBuffer().put(values, at, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }

    private static byte[] header(Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode said = root.putObject("__metadata__");
            metadata.forEach(said::put);
        }
        long at = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            ObjectNode entry = root.putObject(tensor.getKey());
            entry.put("dtype", ElementType.F32.name());
            var shape = entry.putArray("shape");
            for (int d = 0; d < tensor.getValue().shape().rank(); d++) {
                shape.add(tensor.getValue().shape().dim(d));
            }
            long end = at + (long) tensor.getValue().values().length * Float.BYTES;
            entry.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        byte[] json = JSON.writeValueAsBytes(root);
        byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }
}
