package twice.cnn.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import twice.cnn.CnnException;

/**
 * Reads the bytes of a data file, gzip or plain, whatever its name says. Nothing is believed about its size before it is
 * there: memory grows with what was really read.
 */
final class DataBytes implements AutoCloseable {

    /** Deflate can't make data smaller than by this factor, so no honest file holds more. */
    private static final long MOST_COMPRESSED = 1032;

    private final Path file;
    private final InputStream in;
    private final long most;

    private DataBytes(Path file, InputStream in, long most) {
        this.file = file;
        this.in = in;
        this.most = most;
    }

    /**
     * Opens a file.
     *
     * @throws CnnException if it isn't there or is cut off within the gzip header
     */
    static DataBytes open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CnnException(file + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw new CnnException(file + ": no permission to read it");
        }
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            long length = Files.size(file);
            return packed
                    ? new DataBytes(file, new GZIPInputStream(in, 1 << 16), length * MOST_COMPRESSED)
                    : new DataBytes(file, in, length);
        } catch (EOFException | ZipException e) {
            in.close();
            throw damaged(file, e);
        }
    }

    /**
     * Exactly so many bytes.
     *
     * @param what they are, for the message
     * @throws CnnException if there are fewer
     */
    byte[] read(long count, String what) throws IOException {
        if (count > most || count > Integer.MAX_VALUE - 8) {
            throw new CnnException(
                    file + ": expected " + count + " bytes of " + what + ", the file is too short for that");
        }
        byte[] bytes;
        try {
            bytes = in.readNBytes((int) count);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
        if (bytes.length < count) {
            throw new CnnException(
                    file + ": expected " + count + " bytes of " + what + ", the file ends after " + bytes.length);
        }
        return bytes;
    }

    /** Four bytes, the highest first. */
    int readInt(String what) throws IOException {
        byte[] bytes = read(Integer.BYTES, what);
        return (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }

    /** All that is left, in whole records of so many bytes. */
    byte[] readRecords(int record, String what) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(Integer.MAX_VALUE - 8);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
        if (bytes.length == 0 || bytes.length % record != 0) {
            throw new CnnException(
                    file + ": expected " + what + " of " + record + " bytes each, found " + bytes.length + " bytes");
        }
        return bytes;
    }

    /**
     * Demands that nothing follows.
     *
     * @throws CnnException if something does
     */
    void expectEnd(String what) throws IOException {
        try {
            if (in.read() >= 0) {
                throw new CnnException(file + ": expected the end of the file after " + what + ", found more bytes");
            }
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    private static CnnException damaged(Path file, IOException e) {
        return new CnnException(file + ": damaged gzip data: " + e.getMessage());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
