package twice.deepdream.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;

/** The sample is what {@code ./twice deepdream-sample} draws. */
class LandscapeTest {

    @Test
    void theSampleIsDrawnByTheProgram() throws IOException {
        Image file = ImageFile.read("samples/landscape.png", 1);
        Image drawn = Landscape.sample();
        assertEquals(3, file.planes().size());
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(
                    drawn.planes().get(c).values(), file.planes().get(c).values());
        }
    }
}
