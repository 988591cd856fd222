package twice.cnn.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine, which can break off, ignore ranges, send too much or something else. */
class DownloadTest {

    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(5).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private byte[] served = CONTENT;
    private boolean knowsRanges = true;
    private int breaksAfter = Integer.MAX_VALUE;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(String.valueOf(range));
            int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (served.length - 1) + "/" + served.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, served.length - from);
            int to = (int) Math.min(served.length, (long) from + breaksAfter);
            exchange.getResponseBody().write(served, from, to - from);
        }
    }

    private Download download() throws IOException {
        return new Download(remote("file.bin", CONTENT), folder);
    }

    private RemoteFile remote(String name, byte[] content) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), content);
        String hash = Sha256.of(copy);
        Files.delete(copy);
        return new RemoteFile(name, address().resolve(name), content.length, hash);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Test
    void getsAFileAndSaysHowFarItIs() throws IOException {
        List<Long> lengths = new ArrayList<>();
        Download download = download();
        assertFalse(download.isThere());
        download.run(lengths::add);
        assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("file.bin")));
        assertTrue(download.isThere());
        assertEquals(CONTENT.length, lengths.get(lengths.size() - 1));
        assertFalse(Files.exists(folder.resolve("file.bin.part")));
    }

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        breaksAfter = 100_000;
        IOException broken = assertThrows(IOException.class, () -> download().run(bytes -> {}));
        assertTrue(
                broken.getMessage().endsWith("of 300000 bytes; the same command goes on from there"),
                broken.getMessage());
        long part = Files.size(folder.resolve("file.bin.part"));
        assertTrue(part > 0 && part <= 100_000, part + " bytes");
        breaksAfter = Integer.MAX_VALUE;
        download().run(bytes -> {});
        assertEquals(List.of("null", "bytes=" + part + "-"), ranges);
        assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("file.bin")));
    }

    @Test
    void beginsAnewWhereTheServerCannotGoOn() throws IOException {
        knowsRanges = false;
        Files.write(folder.resolve("file.bin.part"), new byte[1234]);
        download().run(bytes -> {});
        assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("file.bin")));
    }

    @Test
    void asksForNothingWhereThePartIsWhole() throws IOException {
        Files.write(folder.resolve("file.bin.part"), CONTENT);
        download().run(bytes -> {});
        assertEquals(List.of(), ranges);
        assertTrue(download().isThere());
    }

    @Test
    void throwsAwayAPartThatIsTooLong() throws IOException {
        Files.write(folder.resolve("file.bin.part"), new byte[CONTENT.length + 1]);
        download().run(bytes -> {});
        assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("file.bin")));
    }

    @Test
    void refusesAFileWithAnotherHashAndKeepsTheOldOne() throws IOException {
        Files.writeString(folder.resolve("file.bin"), "old");
        served = CONTENT.clone();
        served[7]++;
        IOException other = assertThrows(IOException.class, () -> download().run(bytes -> {}));
        assertTrue(other.getMessage().contains("expected a file with SHA-256"), other.getMessage());
        assertEquals("old", Files.readString(folder.resolve("file.bin")));
        assertFalse(Files.exists(folder.resolve("file.bin.part")));
    }

    @Test
    void refusesMoreBytesThanThereShouldBe() throws IOException {
        served = Arrays.copyOf(CONTENT, CONTENT.length + 100_000);
        IOException more = assertThrows(IOException.class, () -> download().run(bytes -> {}));
        assertTrue(more.getMessage().endsWith("expected 300000 bytes, the server sends more; what came was deleted"));
        assertFalse(Files.exists(folder.resolve("file.bin.part")));
    }

    @Test
    void saysWhatTheServerAnswered() {
        status = 404;
        IOException missing = assertThrows(IOException.class, () -> download().run(bytes -> {}));
        assertTrue(missing.getMessage().endsWith("expected the file, the server answered with status 404"));
    }

    @Test
    void saysInALineThatThereIsNoNetwork() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        RemoteFile nobody = new RemoteFile("x", URI.create("http://127.0.0.1:" + port + "/x"), 1, "");
        IOException refused = assertThrows(IOException.class, () -> new Download(nobody, folder).run(bytes -> {}));
        assertEquals(
                "http://127.0.0.1:" + port + "/x: no connection to 127.0.0.1; is there a network?",
                refused.getMessage());
        RemoteFile nowhere = new RemoteFile("x", URI.create("http://nowhere.invalid/x"), 1, "");
        IOException unknown = assertThrows(IOException.class, () -> new Download(nowhere, folder).run(bytes -> {}));
        assertTrue(unknown.getMessage().lines().count() == 1
                && unknown.getMessage().endsWith("is there a network?"));
    }

    @Test
    void unpacksFilesIntoTheFolderAndNowhereElse() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (String name : List.of("cifar/a.bin", "../../b.bin", "c.bin")) {
                byte[] content = name.getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        Path inside = Files.createDirectories(folder.resolve("x/y"));
        Archive.unpack(Files.write(folder.resolve("all.tar.gz"), bytes.toByteArray()), inside);
        assertEquals("cifar/a.bin", Files.readString(inside.resolve("a.bin")));
        assertEquals("../../b.bin", Files.readString(inside.resolve("b.bin")));
        assertEquals("c.bin", Files.readString(inside.resolve("c.bin")));
        assertFalse(Files.exists(folder.resolve("b.bin")));
    }
}
