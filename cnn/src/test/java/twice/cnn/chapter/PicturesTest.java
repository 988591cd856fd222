package twice.cnn.chapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import twice.cnn.data.DrawnDigits;
import twice.cnn.digit.DigitReader;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;

/** The chapter shows every picture in {@code images}, none is heavy, and those for which nothing is trained can be drawn. */
class PicturesTest {

    private static final int HEAVY = 200_000;
    private static final Path IMAGES = Path.of("images");

    /** Those that come from trainings, which take too long for a test. */
    private static final Set<String> TRAINED = Set.of(
            "invariance.png",
            "dropout.png",
            "batch-norm.png",
            "frozen-statistics.png",
            "transfer-digits.png",
            "curves.png",
            "confusion.png",
            "mistakes.png",
            "resnet9-curves.png",
            "resnet9-confusion.png",
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

    /** What the chapter's commands ask about is what {@link Pictures} writes, and it is read as a digit. */
    @Test
    void theSampleIsThePhotographOfADigit() throws IOException {
        Image drawn = SamplePhotograph.image();
        Image committed = ImageFile.read("samples/five.png", ImageFile.MAX_MEGAPIXELS);
        assertArrayEquals(
                drawn.planes().get(0).values(), committed.planes().get(0).values());
        float[] digit = DigitPictures.image(DrawnDigits.images(6, Canvas.SEED), 5);
        float[] read = DigitReader.read(committed);
        int alike = 0;
        for (int i = 0; i < digit.length; i++) {
            alike += digit[i] > 0.5 == read[i] > 0.5 ? 1 : 0;
        }
        assertTrue(alike > 740, alike + " of 784 pixels are ink in both or paper in both");
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return new TreeSet<>(names);
        }
    }
}
