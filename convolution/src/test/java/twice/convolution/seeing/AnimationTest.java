package twice.convolution.seeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import twice.convolution.Border;
import twice.convolution.Mode;
import twice.convolution.Settings;
import twice.convolution.gallery.Samples;

class AnimationTest {

    private static byte[] gif(Arithmetic arithmetic) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Animation.write(arithmetic, out);
        return out.toByteArray();
    }

    /** Laid one upon the other, the frames are the drawn scenes, but for the soft edges of letters. */
    @Test
    void framesAreTheScenes() throws IOException {
        Settings settings = Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REFLECT, 0);
        Arithmetic arithmetic = Arithmetic.of(Samples.ramp(), Samples.rampKernel(), settings);
        byte[] gif = gif(arithmetic);
        assertTrue(gif.length < 400_000, "bytes: " + gif.length);
        Scene scene = new Scene(arithmetic);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertEquals(49, reader.getNumImages(true));
            BufferedImage shown = null;
            for (int f = 0; f < 49; f++) {
                BufferedImage frame = reader.read(f);
                if (shown == null) {
                    shown = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_RGB);
                }
                shown.createGraphics().drawImage(frame, 0, 0, null);
                assertClose(scene.frame(f / 7, f % 7), shown, f);
            }
        }
    }

    private static void assertClose(BufferedImage expected, BufferedImage actual, int frame) {
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (expected.getRGB(x, y) >> shift & 255) - (actual.getRGB(x, y) >> shift & 255);
                    assertTrue(Math.abs(difference) <= 48, "frame " + frame + ", " + x + ", " + y + ": " + difference);
                }
            }
        }
    }

    @Test
    void signalsStandOneAboveTheOther() throws IOException {
        Arithmetic signal = Arithmetic.of(new double[] {6, 2, 4}, new double[] {1, -2}, Settings.DEFAULT);
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(gif(signal)));
        assertTrue(first.getWidth() > first.getHeight());
        Scene scene = new Scene(signal);
        assertNotEquals(0, differences(scene.frame(0, 0), scene.frame(0, 1)));
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int differences = 0;
        for (int i = 0; i < a.getWidth() * a.getHeight(); i++) {
            differences += a.getRGB(i % a.getWidth(), i / a.getWidth()) == b.getRGB(i % a.getWidth(), i / a.getWidth())
                    ? 0
                    : 1;
        }
        return differences;
    }
}
