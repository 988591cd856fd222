package twice.convolution.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Image;
import twice.convolution.Plane;

/** Files with Exif blocks, made here byte by byte. */
class OrientationTest {

    @TempDir
    Path directory;

    /** The letter pairs of Exif's own table: which sides of the scene the file's first row and first column are. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 1 2 3 4 5 6",
        "2, 2, 3 2 1 6 5 4",
        "3, 2, 6 5 4 3 2 1",
        "4, 2, 4 5 6 1 2 3",
        "5, 3, 1 4 2 5 3 6",
        "6, 3, 4 1 5 2 6 3",
        "7, 3, 6 3 5 2 4 1",
        "8, 3, 3 6 2 5 1 4"
    })
    void turnsAPlane(int orientation, int rows, String expected) {
        Plane upright = Orientation.upright(new Plane(2, 3, new float[] {1, 2, 3, 4, 5, 6}), orientation);
        assertEquals(rows, upright.rows());
        float[] values = new float[6];
        for (int i = 0; i < 6; i++) {
            values[i] = Float.parseFloat(expected.split(" ", -1)[i]);
        }
        assertArrayEquals(values, upright.values());
    }

    /** A TIFF block whose orientation is the second of two entries. */
    private static byte[] block(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(40).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(99);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }

    private byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 512; i++) {
            image.getRaster().setSample(i % 32, i / 32, 0, i % 32 < 8 && i / 32 < 8 ? 200 : 20);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpegWith(byte[] jpeg, byte[] block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + block.length);
        out.writeBytes("Exif\0\0");
        out.write(block);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] pngWith(byte[] png, byte[] block) throws IOException {
        int afterHeader = 8 + 25;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, afterHeader);
        out.writeInt(block.length);
        CRC32 crc = new CRC32();
        crc.update("eXIf".getBytes(StandardCharsets.US_ASCII));
        crc.update(block);
        out.writeBytes("eXIf");
        out.write(block);
        out.writeInt((int) crc.getValue());
        out.write(png, afterHeader, png.length - afterHeader);
        return bytes.toByteArray();
    }

    private Image read(byte[] bytes) throws IOException {
        return ImageFile.read(Files.write(directory.resolve("photo"), bytes).toString(), ImageFile.MAX_MEGAPIXELS);
    }

    /** The bright corner lies upper left in the file; where it is to be seen tells how the picture was turned. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0, 31", "3, 15, 31", "4, 15, 0", "5, 0, 0", "6, 0, 15", "7, 31, 15", "8, 31, 0"})
    void turnsPhotographs(int orientation, int row, int column) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] block = block(orientation, order);
            for (byte[] file : new byte[][] {jpegWith(encoded("jpg"), block), pngWith(encoded("png"), block)}) {
                Image image = read(file);
                assertEquals(orientation >= 5 ? 32 : 16, image.rows());
                assertEquals(200, image.planes().get(0).at(row, column), 8);
            }
        }
    }

    @Test
    void whatIsDamagedStaysAsItLies() throws IOException {
        byte[] jpeg = encoded("jpg");
        byte[] block = block(6, ByteOrder.BIG_ENDIAN);
        assertEquals(16, read(jpegWith(jpeg, Arrays.copyOf(block, 12))).rows());
        assertEquals(16, read(jpegWith(jpeg, block(9, ByteOrder.BIG_ENDIAN))).rows());
        Random random = new Random(3);
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] head = trial % 2 == 0 ? jpegWith(jpeg, block) : pngWith(jpeg, block);
            for (int b = 0; b < 1 + trial % 4; b++) {
                head[2 + random.nextInt(60)] = (byte) random.nextInt();
            }
            int orientation = Orientation.of(Arrays.copyOf(head, random.nextInt(200)));
            assertEquals(true, orientation >= 1 && orientation <= 8, "trial " + trial);
        }
        assertEquals(Orientation.UPRIGHT, Orientation.of(new byte[0]));
    }
}
