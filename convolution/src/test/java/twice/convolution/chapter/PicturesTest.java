package twice.convolution.chapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twice.convolution.gallery.GalleryKernel;
import twice.convolution.gallery.KernelGallery;

/** The pictures in {@code images} are the ones that the program draws, none is missing, and none is heavy. */
class PicturesTest {

    private static final Path IMAGES = Path.of("images");

    private static String chapter() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void drawsWhatTheChapterShows(@TempDir Path directory) throws IOException {
        Pictures.draw(Path.of("."), directory);
        Set<String> drawn = names(directory);
        Set<String> committed = names(IMAGES);
        committed.removeIf(name -> name.startsWith("ladder"));
        assertEquals(drawn, committed);
        for (String name : drawn) {
            assertTrue(chapter().contains("(images/" + name + ")"), "the chapter doesn't show " + name);
            assertTrue(Files.size(IMAGES.resolve(name)) < 300_000, name + " is heavy");
        }
    }

    /** What stands under a kernel says "separable" exactly where its rank is 1. */
    @Test
    void theGallerySaysWhichKernelsAreSeparable() throws IOException {
        for (String name : Pictures.SHOWN) {
            GalleryKernel kernel = KernelGallery.all().stream()
                    .filter(k -> k.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            String expected =
                    "`" + name + "`, " + (kernel.isSeparable() ? "separable: " : "rank " + kernel.rank() + ": ");
            assertTrue(chapter().contains("\n" + expected), "the chapter doesn't say: " + expected);
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return new TreeSet<>(names);
        }
    }
}
