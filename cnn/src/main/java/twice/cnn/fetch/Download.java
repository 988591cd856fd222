package twice.cnn.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/**
 * Gets a file whole or not at all. What came before a connection broke stays beside the file's place, as {@code NAME.part}, and the
 * next call goes on from there. The file takes its place only when its length and its hash are the known ones.
 */
final class Download {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final RemoteFile file;
    private final Path target;
    private final Path part;

    Download(RemoteFile file, Path folder) {
        this.file = file;
        this.target = folder.resolve(file.name());
        this.part = folder.resolve(file.name() + ".part");
    }

    /** Whether the file is in its place already, with the right hash. */
    boolean isThere() throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == file.bytes()
                && Sha256.of(target).equals(file.sha256());
    }

    /**
     * Gets the file.
     *
     * @param progress is told how many bytes are there
     * @throws IOException if it can't be had; the message is one line and says how to go on
     */
    void run(LongConsumer progress) throws IOException {
        if (!isWhole()) {
            transfer(progress);
        }
        String found = Sha256.of(part);
        if (!found.equals(file.sha256())) {
            Files.delete(part);
            throw new IOException(file.from() + ": expected a file with SHA-256 " + file.sha256() + ", found " + found
                    + "; what came was deleted");
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isWhole() throws IOException {
        return partLength() == file.bytes();
    }

    /** How much is there; a part longer than the file can't be of it and is thrown away. */
    private long partLength() throws IOException {
        long length = Files.isRegularFile(part) ? Files.size(part) : 0;
        if (length > file.bytes()) {
            Files.delete(part);
            return 0;
        }
        return length;
    }

    private void transfer(LongConsumer progress) throws IOException {
        long from = partLength();
        HttpURLConnection connection = connect(from);
        try {
            int status = status(connection);
            if (status == HttpURLConnection.HTTP_OK) {
                from = 0; // the server doesn't go on from the middle
            } else if (status != HttpURLConnection.HTTP_PARTIAL || !continues(connection, from)) {
                throw new IOException(file.from() + ": expected the file, the server answered with status " + status);
            }
            receive(connection, from, progress);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection connect(long from) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) file.from().toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("User-Agent", "twice");
        if (from > 0) {
            connection.setRequestProperty("Range", "bytes=" + from + "-");
        }
        return connection;
    }

    private int status(HttpURLConnection connection) throws IOException {
        URI uri = file.from();
        try {
            return connection.getResponseCode();
        } catch (UnknownHostException e) {
            throw new IOException(uri + ": no such host " + uri.getHost() + "; is there a network?", e);
        } catch (ConnectException e) {
            throw new IOException(uri + ": no connection to " + uri.getHost() + "; is there a network?", e);
        } catch (SocketTimeoutException e) {
            throw new IOException(uri + ": no answer within " + TIMEOUT_MILLIS / 1000 + " s", e);
        } catch (IOException e) {
            throw new IOException(uri + ": the connection failed: " + e.getMessage(), e);
        }
    }

    private static boolean continues(HttpURLConnection connection, long from) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + from + "-");
    }

    private void receive(HttpURLConnection connection, long from, LongConsumer progress) throws IOException {
        long length = from;
        try (InputStream in = connection.getInputStream();
                OutputStream out = from > 0
                        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                        : Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = read(in, buffer, length); count >= 0; count = read(in, buffer, length)) {
                length += count;
                if (length > file.bytes()) {
                    break;
                }
                out.write(buffer, 0, count);
                progress.accept(length);
            }
        }
        if (length > file.bytes()) {
            Files.delete(part);
            throw new IOException(file.from() + ": expected " + file.bytes()
                    + " bytes, the server sends more; what came was deleted");
        }
        if (length < file.bytes()) {
            throw broken(length, "the connection ended");
        }
    }

    private int read(InputStream in, byte[] buffer, long length) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            IOException broken = broken(length, "the connection broke");
            broken.initCause(e);
            throw broken;
        }
    }

    private IOException broken(long length, String what) {
        return new IOException(file.from() + ": " + what + " after " + length + " of " + file.bytes()
                + " bytes; the same command goes on from there");
    }
}
