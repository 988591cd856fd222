package twice.convolution.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;
import twice.convolution.io.TextFile;
import twice.convolution.io.TextMatrix;

/** The files of {@code convolution/samples} are what {@code ./twice convolution-sample} draws. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");

    @Test
    void images() throws IOException {
        List<Image> drawn = List.of(Samples.scene(), Samples.digit());
        List<String> files = List.of("scene.png", "digit.png");
        for (int i = 0; i < files.size(); i++) {
            Image file = ImageFile.read(SAMPLES.resolve(files.get(i)).toString(), ImageFile.MAX_MEGAPIXELS);
            assertEquals(drawn.get(i).planes().size(), file.planes().size());
            for (int channel = 0; channel < file.planes().size(); channel++) {
                assertArrayEquals(
                        drawn.get(i).planes().get(channel).values(),
                        file.planes().get(channel).values());
            }
        }
    }

    @Test
    void texts() throws IOException {
        assertArrayEquals(Samples.signal(), read("signal.txt").values());
        assertArrayEquals(Samples.ramp().values(), read("ramp.txt").toPlane().values());
        assertArrayEquals(
                Samples.rampKernel().weights(), read("ramp-kernel.txt").values());
    }

    private static TextMatrix read(String name) throws IOException {
        return TextFile.read(SAMPLES.resolve(name).toString());
    }
}
