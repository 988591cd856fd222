package twice.cnn.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import twice.cnn.CnnException;
import twice.cnn.Tensor;
import twice.cnn.Weights;

/**
 * The content of a safetensors file: eight bytes with the length of the header, the header in JSON, then the numbers, all
 * little-endian. Nothing that the header says is believed before it has been held against the length of the file, so that
 * a damaged one costs no memory.
 */
public final class SafetensorsFile {

    private static final int LENGTH_BYTES = 8;

    /** The format's own limit. */
    private static final long LONGEST_HEADER = 100_000_000;

    /** What is read at once; a multiple of the sizes of all types. */
    private static final int CHUNK = 1 << 18;

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, long[]> integers = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private SafetensorsFile() {}

    /** Bytes that can be read from any place on. */
    @FunctionalInterface
    private interface Source {
        /** Reads some bytes from there; −1 at the end. */
        int read(ByteBuffer to, long position) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @throws CnnException if it isn't a whole and sound one; the message names the file, and the tensor that is wrong
     */
    public static SafetensorsFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CnnException(file + ": expected a safetensors file, found a directory");
        }
        if (!Files.exists(file)) {
            throw new CnnException(file + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw new CnnException(file + ": no permission to read it");
        }
        SafetensorsFile content = new SafetensorsFile();
        try (FileChannel channel = FileChannel.open(file)) {
            content.read(channel::read, channel.size(), file.toString());
        } catch (EOFException e) {
            throw new CnnException(file + ": the file became shorter while it was read");
        }
        return content;
    }

    /**
     * Reads what is in memory already.
     *
     * @param name for messages
     * @throws CnnException if it isn't a whole and sound file
     */
    public static SafetensorsFile read(byte[] bytes, String name) throws IOException {
        SafetensorsFile content = new SafetensorsFile();
        Source source = (to, position) -> {
            int count = Math.min(to.remaining(), bytes.length - (int) position);
            to.put(bytes, (int) position, count);
            return count;
        };
        content.read(source, bytes.length, name);
        return content;
    }

    private void read(Source source, long size, String name) throws IOException {
        if (size < LENGTH_BYTES) {
            throw new CnnException(name + ": expected a safetensors file, found " + size + " bytes");
        }
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        long length = fill(source, 0, chunk.limit(LENGTH_BYTES)).getLong();
        if (length < 0 || length > size - LENGTH_BYTES || length > LONGEST_HEADER) {
            throw new CnnException(name + ": expected a safetensors file, found one that claims a header of "
                    + Long.toUnsignedString(length) + " bytes and has " + size + " in all");
        }
        ByteBuffer json = fill(source, LENGTH_BYTES, ByteBuffer.allocate((int) length));
        long data = LENGTH_BYTES + length;
        SafetensorsHeader header = SafetensorsHeader.parse(name, json.array(), size - data);
        metadata.putAll(header.metadata());
        for (SafetensorsHeader.Entry entry : header.entries()) {
            if (entry.type() == ElementType.I64) {
                integers.put(entry.name(), integers(source, data, entry, chunk));
            } else {
                tensors.put(entry.name(), tensor(source, data, entry, chunk));
            }
        }
    }

    private static Tensor tensor(Source source, long data, SafetensorsHeader.Entry entry, ByteBuffer chunk)
            throws IOException {
        Tensor tensor = Tensor.zeros(entry.shape());
        int at = 0;
        for (long done = 0; done < entry.bytes(); done += CHUNK) {
            chunk.clear().limit((int) Math.min(CHUNK, entry.bytes() - done));
            at += entry.type().take(fill(source, data + entry.begin() + done, chunk), tensor.values(), at);
        }
        return tensor;
    }

    private static long[] integers(Source source, long data, SafetensorsHeader.Entry entry, ByteBuffer chunk)
            throws IOException {
        long[] values = new long[(int) entry.shape().size()];
        int at = 0;
        for (long done = 0; done < entry.bytes(); done += CHUNK) {
            chunk.clear().limit((int) Math.min(CHUNK, entry.bytes() - done));
            fill(source, data + entry.begin() + done, chunk);
            int count = chunk.remaining() / Long.BYTES;
            chunk.asLongBuffer().get(values, at, count);
            at += count;
        }
        return values;
    }

    private static ByteBuffer fill(Source source, long position, ByteBuffer to) throws IOException {
        long at = position;
        while (to.hasRemaining()) {
            int read = source.read(to, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
        return to.flip();
    }

    /** All tensors of real numbers by name, in the header's order; whatever the file's type, float. */
    public Map<String, Tensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /** The same as weights. */
    public Weights weights() {
        Weights weights = new Weights();
        tensors.forEach(weights::put);
        return weights;
    }

    /** Tensors of whole numbers, such as labels, by name. */
    public Map<String, long[]> integers() {
        return Collections.unmodifiableMap(integers);
    }

    /** What {@code __metadata__} says. */
    public Map<String, String> metadata() {
        return Collections.unmodifiableMap(metadata);
    }
}
