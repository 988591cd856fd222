package twice.filters.chapter;

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

/** The pictures in {@code images} are the ones that the program draws, none is missing, and none is heavy. */
class PicturesTest {

    /** Noise can't be compressed, so some of these pictures are larger than those of other chapters. */
    private static final int HEAVY = 700_000;

    private static final Path IMAGES = Path.of("images");

    @Test
    void drawsWhatTheChapterShows(@TempDir Path directory) throws IOException {
        Pictures.draw(Path.of("."), directory);
        String chapter = Files.readString(Path.of("README.md"));
        Set<String> drawn = names(directory);
        Set<String> committed = names(IMAGES);
        committed.removeIf(name -> name.startsWith("ladder"));
        assertEquals(drawn, committed);
        for (String name : drawn) {
            assertTrue(chapter.contains("(images/" + name + ")"), "the chapter doesn't show " + name);
            assertTrue(Files.size(IMAGES.resolve(name)) < HEAVY, name + " is heavy");
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
