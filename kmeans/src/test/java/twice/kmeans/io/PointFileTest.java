package twice.kmeans.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.kmeans.Clustering;
import twice.kmeans.KMeansException;
import twice.kmeans.Points;

class PointFileTest {

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
            image.setRGB(i % 40, i / 40, random.nextInt(1 << 24));
        }
        return image;
    }

    private static PointFile.Contents read(Path file) throws IOException {
        return PointFile.read(file.toString(), 100, width -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void readsThePixelsThemselves(String format) throws IOException {
        BufferedImage image = noise(BufferedImage.TYPE_INT_RGB);
        PointFile.Contents contents = read(save(image, format));
        assertTrue(contents.isImage());
        assertEquals(40, contents.width());
        for (int i = 0; i < 1200; i++) {
            int rgb = image.getRGB(i % 40, i / 40);
            assertArrayEquals(
                    new double[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255},
                    contents.points().row(i));
        }
    }

    /** Java's own conversion would take gray for linear light and give 100 as another value. */
    @Test
    void grayStaysAsItIs() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        raster.setSample(0, 0, 0, 100);
        raster.setSample(1, 0, 0, 200);
        assertArrayEquals(
                new double[] {100, 100, 100, 200, 200, 200},
                read(save(image, "png")).points().values());
    }

    @Test
    void alphaIsDroppedOverWhite() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00FF0000);
        image.setRGB(1, 0, 0x33000000);
        assertArrayEquals(
                new double[] {255, 255, 255, 204, 204, 204},
                read(save(image, "png")).points().values(),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void refusesATruncatedImage(String format) throws IOException {
        byte[] whole = Files.readAllBytes(save(noise(BufferedImage.TYPE_INT_RGB), format));
        for (int length : new int[] {4, 10, 30, whole.length / 2, whole.length * 9 / 10}) {
            Path file = Files.write(directory.resolve("cut." + format), Arrays.copyOf(whole, length));
            KMeansException refused = assertThrows(KMeansException.class, () -> read(file), format + " " + length);
            assertTrue(refused.getMessage().startsWith(file + ": expected "), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        }
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
            KMeansException refused = assertThrows(KMeansException.class, () -> read(file));
            String message = refused.getMessage();
            assertTrue(
                    message.startsWith(file + ": expected an image in gray or RGB, found one of another kind"),
                    message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    /** Whatever bytes are damaged, it is read or refused, never anything else. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void damagedImagesAreReadOrRefused(String format) throws IOException {
        byte[] whole = Files.readAllBytes(save(noise(BufferedImage.TYPE_INT_RGB), format));
        Random random = new Random(2);
        int refused = 0;
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = whole.clone();
            for (int b = 0; b < 1 + trial % 5; b++) {
                damaged[4 + random.nextInt(trial % 2 == 0 ? 40 : damaged.length - 4)] = (byte) random.nextInt();
            }
            Path file = Files.write(directory.resolve("damaged." + format), damaged);
            try {
                PointFile.read(file.toString(), 1, width -> {});
            } catch (KMeansException e) {
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
        KMeansException refused = assertThrows(KMeansException.class, () -> read(file));
        assertEquals(
                file + ": expected at most 100 megapixels, found 60000 x 60000 (--max-megapixels lifts the limit)",
                refused.getMessage());
        refused = assertThrows(KMeansException.class, () -> PointFile.read(file.toString(), 1e6, width -> {}));
        assertEquals(file + ": expected at most 715 megapixels, found 60000 x 60000", refused.getMessage());
    }

    @Test
    void writesThePixelsInTheColoursOfTheirClusters() throws IOException {
        Points centroids = Points.of(new double[] {0.5, 254.49, 300}, new double[] {-1, 10.5, 20});
        Clustering clustering = new Clustering(centroids, new int[] {0, 1, 1, 0, 0, 0}, 1, true, 0);
        Path file = directory.resolve("out.png");
        WholeFile.write(file, out -> ImageOutput.write(clustering, 3, "png", out));
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(3, image.getWidth());
        assertEquals(2, image.getHeight());
        assertEquals(0xFF01FEFF, image.getRGB(0, 0));
        assertEquals(0xFF000B14, image.getRGB(1, 0));
        assertEquals(0xFF01FEFF, image.getRGB(0, 1));
    }

    @Test
    void tellsTextFromImages() throws IOException {
        assertFalse(read(Files.writeString(directory.resolve("points.png"), "1 2\n3 4\n"))
                .isImage());
    }
}
