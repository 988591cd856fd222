package twice.filters.chapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter's pictures can be drawn, all of them, and aren't empty. */
class NoisePicturesTest {

    @Test
    void drawsThem(@TempDir Path images) throws IOException {
        NoisePictures.draw(images);
        try (Stream<Path> files = Files.list(images)) {
            assertEquals(
                    Set.of("noise.png", "psnr.png"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        for (String name : Set.of("noise.png", "psnr.png")) {
            BufferedImage image = ImageIO.read(images.resolve(name).toFile());
            assertTrue(image.getWidth() > 1000 && image.getHeight() > 1000, name);
        }
    }
}
