package twice.convolution.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a file that appears whole or not at all: beside its place first, then moved there. What a failed or interrupted
 * run began is deleted, and a file that was there before survives it.
 */
public final class WholeFile {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(WholeFile::delete)));
    }

    private WholeFile() {}

    /** Something that writes bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Something that writes a file of the name it is given. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(Path file) throws IOException;
    }

    /** Writes a file from a stream. */
    public static void write(Path file, Content content) throws IOException {
        writeFile(file, beside -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /** Writes a file by something that wants the file's name; what it gets is a name beside, of the same ending. */
    public static void writeFile(Path file, FileContent content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            content.writeTo(file); // a device or a pipe has no place beside it
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = create(target);
        try {
            content.writeTo(beside);
            move(beside, target);
        } finally {
            delete(beside);
            UNFINISHED.remove(beside);
        }
    }

    /** Fails as {@link #write} would where no file can be made; leaves nothing behind. */
    public static void probe(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = create(target);
        delete(beside);
        UNFINISHED.remove(beside);
    }

    private static Path create(Path target) throws IOException {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path beside = target.resolveSibling(".twice-" + UUID.randomUUID() + (dot < 0 ? "" : name.substring(dot)));
        UNFINISHED.add(beside);
        Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .close();
        return beside;
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // The run's own error is the one to report; a leftover beside the file harms nobody.
        }
    }
}
