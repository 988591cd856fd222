package twice.convolution.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path directory;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAndReplaces() throws IOException {
        Path file = directory.resolve("out.txt");
        WholeFile.write(file, out -> out.write("one".getBytes(StandardCharsets.UTF_8)));
        WholeFile.write(file, out -> out.write("two".getBytes(StandardCharsets.UTF_8)));
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("out.txt"), names());
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(directory.resolve("out.txt"), "before");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("disk full");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("out.txt"), names());
    }

    @Test
    void nothingOfTheNameIsThereBeforeAllIsWritten() throws IOException {
        Path file = directory.resolve("out.txt");
        WholeFile.write(file, out -> assertEquals(false, Files.exists(file)));
        assertEquals(List.of("out.txt"), names());
    }

    @Test
    void probingLeavesNothing() throws IOException {
        WholeFile.probe(directory.resolve("out.txt"));
        assertEquals(List.of(), names());
        assertThrows(IOException.class, () -> WholeFile.probe(directory.resolve("no/out.txt")));
    }
}
