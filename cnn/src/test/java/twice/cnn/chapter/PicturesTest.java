package twice.cnn.chapter;

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

/** The chapter shows every picture in {@code images}, none is heavy, and those for which nothing is trained can be drawn. */
class PicturesTest {

    private static final int HEAVY = 200_000;
    private static final Path IMAGES = Path.of("images");

    /** Those that come from trainings, which take too long for a test. */
    private static final Set<String> TRAINED = Set.of(
            "invariance.png",
            "dropout.png",
            "batch-norm.png",
            "curves.png",
            "confusion.png",
            "mistakes.png",
            "filters.png",
            "maps.png");

    @Test
    void drawsWhatTheChapterShows(@TempDir Path directory) throws IOException {
        Pictures.drawWhatIsQuick(directory);
        Set<String> drawn = names(directory);
        drawn.addAll(TRAINED);
        Set<String> committed = names(IMAGES);
        committed.removeIf(name -> name.startsWith("ladder"));
        assertEquals(drawn, committed);
        String chapter = Files.readString(Path.of("README.md"));
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
