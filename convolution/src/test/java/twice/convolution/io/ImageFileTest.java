package twice.convolution.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.ConvolutionException;
import twice.convolution.Image;
import twice.convolution.Plane;

class ImageFileTest {

    @TempDir
    Path directory;

    private Path save(BufferedImage image, String format) throws IOException {
        Path file = directory.resolve("image." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    private static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(40, 30, type);
        Random random = new Random(1);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, 0xFF000000 | random.nextInt(1 << 24));
        }
        return image;
    }

    private static Image read(Path file) throws IOException {
        return ImageFile.read(file.toString(), ImageFile.MAX_MEGAPIXELS);
    }

    @ParameterizedTest
    @CsvSource({"png, 1", "png, 2", "png, 5", "png, 6", "bmp, 1", "bmp, 5", "bmp, 8", "bmp, 9", "gif, 13", "png, 13"})
    void readsThePixelsThemselves(String format, int type) throws IOException {
        BufferedImage image = noise(type);
        Image read = read(save(image, format));
        assertEquals(30, read.rows());
        assertEquals(40, read.columns());
        assertEquals(3, read.planes().size());
        for (int i = 0; i < 1200; i++) {
            int rgb = image.getRGB(i % 40, i / 40);
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(
                        rgb >> (16 - 8 * channel) & 255,
                        read.planes().get(channel).values()[i]);
            }
        }
    }

    /** Java's own conversion would take gray for linear light and give 100 as another value. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
    void grayStaysAsItIs(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 128; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 100);
        }
        Image read = read(save(image, format));
        assertTrue(read.isGray());
        for (float value : read.planes().get(0).values()) {
            assertEquals(100, value);
        }
    }

    @Test
    void sixteenBitsAreScaledTo255() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        WritableRaster raster = image.getRaster();
        raster.setSample(0, 0, 0, 65535);
        raster.setSample(1, 0, 0, 257);
        raster.setSample(2, 0, 0, 1);
        Plane gray = read(save(image, "png")).planes().get(0);
        assertArrayEquals(new float[] {255, 1, 255f / 65535}, gray.values());
    }

    @Test
    void alphaIsDroppedOverWhite() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00FF0000);
        image.setRGB(1, 0, 0x33000000);
        for (Plane plane : read(save(image, "png")).planes()) {
            assertArrayEquals(new float[] {255, 204}, plane.values(), 1e-4f);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void refusesATruncatedImage(String format) throws IOException {
        byte[] whole = Files.readAllBytes(save(noise(BufferedImage.TYPE_3BYTE_BGR), format));
        for (int length : new int[] {4, 10, 30, whole.length / 2, whole.length * 9 / 10}) {
            Path file = Files.write(directory.resolve("cut." + format), Arrays.copyOf(whole, length));
            ConvolutionException refused =
                    assertThrows(ConvolutionException.class, () -> read(file), format + " " + length);
            assertTrue(refused.getMessage().startsWith(file + ": expected "), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        }
    }

    /** Whatever bytes are damaged, it is read or refused, never anything else. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void damagedImagesAreReadOrRefused(String format) throws IOException {
        byte[] whole = Files.readAllBytes(save(noise(BufferedImage.TYPE_3BYTE_BGR), format));
        Random random = new Random(2);
        int refused = 0;
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = whole.clone();
            for (int b = 0; b < 1 + trial % 5; b++) {
                damaged[4 + random.nextInt(trial % 2 == 0 ? 40 : damaged.length - 4)] = (byte) random.nextInt();
            }
            Path file = Files.write(directory.resolve("damaged." + format), damaged);
            try {
                ImageFile.read(file.toString(), 1);
            } catch (ConvolutionException e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    /** A file of a hundred bytes that says it is 60,000 pixels wide and high. */
    @Test
    void refusesAHugeImageBeforeItDecodes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(60_000);
        fields.writeInt(60_000);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        out.write(new byte[40]);
        Path file = Files.write(directory.resolve("huge.png"), bytes.toByteArray());
        ConvolutionException refused = assertThrows(ConvolutionException.class, () -> read(file));
        assertEquals(
                file + ": expected at most 100 megapixels, found 60000 x 60000 (--max-megapixels lifts the limit)",
                refused.getMessage());
        refused = assertThrows(ConvolutionException.class, () -> ImageFile.read(file.toString(), 1e6));
        assertEquals(file + ": expected at most 715 megapixels, found 60000 x 60000", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png | hello            | expected a PNG, JPEG, GIF or BMP image, as its name says, found none",
                "photo.jpg |                  | expected a PNG, JPEG, GIF or BMP image, as its name says, found an empty file",
                "photo.dat | RIFF0000WEBPVP8  | expected a PNG, JPEG, GIF or BMP image, found WEBP",
                "photo.png | II*~stuff        | expected a PNG, JPEG, GIF or BMP image, found TIFF",
                "photo.jpg | 0000ftypheic0000 | expected a PNG, JPEG, GIF or BMP image, found HEIC",
                "notes     | 1 2 3            | expected a PNG, JPEG, GIF or BMP image, found none",
            })
    void refusesWhatIsNoImage(String name, String content, String message) throws IOException {
        String bytes = content == null ? "" : content.replace('~', '\0');
        Path file = Files.write(directory.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
        ConvolutionException refused = assertThrows(ConvolutionException.class, () -> read(file));
        assertEquals(file + ": " + message, refused.getMessage());
    }

    /** Four inks for printing: four channels, without and with Adobe's mark that they are no red, green, blue and alpha. */
    @Test
    void refusesCmyk() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            Raster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        bytes.reset();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        bytes.write(jpeg, 2, jpeg.length - 2);
        for (byte[] print : new byte[][] {jpeg, bytes.toByteArray()}) {
            Path file = Files.write(directory.resolve("print.jpg"), print);
            ConvolutionException refused = assertThrows(ConvolutionException.class, () -> read(file));
            String message = refused.getMessage();
            assertTrue(
                    message.startsWith(file + ": expected an image in gray or RGB, found one of another kind"),
                    message);
        }
    }

    @Test
    void tellsTextFromImages() throws IOException {
        Path text = Files.writeString(directory.resolve("matrix"), "1 2\n3 4\n");
        assertInstanceOf(Input.Text.class, Input.read(text.toString(), 100));
        Path png = save(noise(BufferedImage.TYPE_INT_RGB), "png");
        Path misnamed = Files.move(png, directory.resolve("image.jpg"));
        assertInstanceOf(Input.Picture.class, Input.read(misnamed.toString(), 100));
    }

    @Test
    void roundsHalfUpAndClamps() throws IOException {
        Plane plane = new Plane(2, 3, new float[] {-1, 0.5f, 0.49999997f, 254.5f, 300, 1e30f});
        for (List<Plane> planes : List.of(List.of(plane), List.of(plane, plane, plane))) {
            Path file = directory.resolve("out.png");
            WholeFile.write(file, out -> ImageFile.write(new Image(planes), "png", out));
            Image again = read(file);
            assertEquals(planes.size(), again.planes().size());
            for (Plane channel : again.planes()) {
                assertArrayEquals(new float[] {0, 1, 0, 255, 255, 255}, channel.values());
            }
        }
    }

    @Test
    void writesJpegCloseToThePixels() throws IOException {
        float[] ramp = new float[64 * 64];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 2 * (i % 64) + i / 64;
        }
        Path file = directory.resolve("out.jpg");
        WholeFile.write(file, out -> ImageFile.write(new Image(List.of(new Plane(64, 64, ramp))), "jpg", out));
        assertArrayEquals(ramp, read(file).planes().get(0).values(), 4);
    }
}
