package twice.cnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.CnnException;
import twice.cnn.Shape;

class DataFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsIdxFilesPlainAndPacked(boolean packed) throws IOException {
        mnist(packed);
        DataFolder.Split split = DataFolder.read(folder.toString(), 0);
        assertEquals(Shape.of(1, 2, 3), split.training().shape());
        assertEquals(3, split.training().size());
        assertEquals(2, split.test().size());
        assertEquals(7, split.training().label(1));
        assertEquals(10, split.training().classes().size());
        float[] image = new float[8];
        split.training().fill(1, image, 1);
        assertArrayEquals(new float[] {0, 6 / 255f, 7 / 255f, 8 / 255f, 9 / 255f, 10 / 255f, 11 / 255f, 0}, image);
    }

    @Test
    void readsBytesAbove127AsBright() throws IOException {
        mnist(false);
        byte[] images = idxImages(3);
        Arrays.fill(images, 16, images.length, (byte) 255);
        Files.write(folder.resolve("train-images-idx3-ubyte"), images);
        float[] image = new float[6];
        DataFolder.read(folder.toString(), 0).training().fill(2, image, 0);
        assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1}, image);
    }

    @Test
    void takesClassNamesFromTheFolder() throws IOException {
        mnist(false);
        Files.writeString(folder.resolve("classes.txt"), "a\nb\nc\nd\ne\nf\ng\nh\n");
        List<String> classes = DataFolder.read(folder.toString(), 0).training().classes();
        assertEquals("h", classes.get(7));
        Files.writeString(folder.resolve("classes.txt"), "a\nb\n");
        assertSays("train-labels-idx1-ubyte: label 1: expected one below 2, found 7");
    }

    @Test
    void refusesDamagedIdxFiles() throws IOException {
        mnist(false);
        Path images = folder.resolve("train-images-idx3-ubyte");
        byte[] good = Files.readAllBytes(images);
        damage(images, good, 3, 1, "expected IDX images (magic number 2051), found magic number 2049");
        damage(images, good, 7, 2, "train-images-idx3-ubyte: 2 images, but ");
        damage(images, good, 11, 3, "expected 27 bytes of pixels, the file ");
        damage(images, good, 11, 1, "expected the end of the file after 3 images of 1 by 3, found more bytes");
        damage(images, good, 8, 0x7F, "expected images of 1 to 32768 rows and columns");
        damage(images, good, 11, 0, "expected images of 1 to 32768 rows and columns");
        Files.write(images, Arrays.copyOf(good, 10));
        assertSays("expected 4 bytes of header, the file ends after 2");
        Files.write(images, new byte[0]);
        assertSays("expected 4 bytes of header");
        Files.write(images, good);
        Path labels = folder.resolve("train-labels-idx1-ubyte");
        byte[] goodLabels = Files.readAllBytes(labels);
        damage(labels, goodLabels, 3, 3, "expected IDX labels (magic number 2049), found magic number 2051");
        damage(labels, goodLabels, 7, 0, "expected at least one of the labels, the header says 0");
        damage(labels, goodLabels, 4, 0x7F, "bytes of labels, the file is too short for that");
        damage(labels, goodLabels, 4, 0x80, "expected at least one of the labels, the header says -");
    }

    private void damage(Path file, byte[] good, int at, int value, String says) throws IOException {
        byte[] bad = good.clone();
        bad[at] = (byte) value;
        Files.write(file, bad);
        assertSays(says);
        Files.write(file, good);
    }

    @Test
    void refusesGzipThatIsCutOffOrLies() throws IOException {
        mnist(true);
        Path images = folder.resolve("train-images-idx3-ubyte.gz");
        byte[] good = Files.readAllBytes(images);
        Files.write(images, Arrays.copyOf(good, good.length - 12));
        assertSays("damaged gzip data");
        byte[] liesAboutItsSize = good.clone();
        liesAboutItsSize[good.length - 2] ^= 1;
        Files.write(images, liesAboutItsSize);
        assertSays("damaged gzip data");
        Files.write(images, Arrays.copyOf(good, 5));
        assertSays("damaged gzip data");
        byte[] hungry = idxImages(3);
        ByteBuffer.wrap(hungry).putInt(8, 30_000).putInt(12, 30_000);
        Files.write(images, packed(hungry));
        assertSays("the file is too short for that");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        mnist(false);
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertSays("t10k-labels-idx1-ubyte: no such file, with or without .gz");
    }

    @ParameterizedTest
    @CsvSource({"train.bin,test.bin", "data_batch_1.bin,test_batch.bin"})
    void readsCifarsBinaryFiles(String training, String test) throws IOException {
        Files.write(folder.resolve(training), cifar(20));
        Files.write(folder.resolve(test + ".gz"), packed(cifar(10)));
        DataFolder.Split split = DataFolder.read(folder.toString(), 0);
        assertEquals(Shape.of(3, 32, 32), split.test().shape());
        assertEquals(20, split.training().size());
        assertEquals(10, split.test().size());
        assertEquals("frog", split.test().classes().get(6));
        assertEquals(3, split.training().label(13));
        float[] image = new float[3072];
        split.training().fill(13, image, 0);
        assertEquals(3 / 255f, image[0]);
        assertEquals(13 / 255f, image[1024]);
        assertEquals(1, image[2048]);
    }

    @Test
    void refusesDamagedCifarFiles() throws IOException {
        Files.write(folder.resolve("train.bin"), Arrays.copyOf(cifar(20), 20 * 3073 - 1));
        Files.write(folder.resolve("test.bin"), cifar(10));
        assertSays("train.bin: expected records of 3073 bytes each, found 61459 bytes");
        byte[] wrong = cifar(20);
        wrong[3073 * 4] = 10;
        Files.write(folder.resolve("train.bin"), wrong);
        assertSays("train.bin: record 4: expected a label below 10, found 10");
        Files.delete(folder.resolve("train.bin"));
        assertSays("data_batch_1.bin: no such file, with or without .gz");
    }

    @Test
    void readsAFolderOfImagesAClassAndKeepsAFifthForTheTest() throws IOException {
        for (int i = 0; i < 10; i++) {
            image("cats", i, 4, 3, false);
            image("dogs", i, 4, 3, i == 0);
        }
        Files.writeString(folder.resolve("cats").resolve("notes.txt"), "not an image");
        DataFolder.Split split = DataFolder.read(folder.toString(), 5);
        assertEquals(List.of("cats", "dogs"), split.test().classes());
        assertEquals(16, split.training().size());
        assertEquals(4, split.test().size());
        assertEquals(Shape.of(3, 3, 4), split.test().shape());
        DataFolder.Split again = DataFolder.read(folder.toString(), 5);
        float[] one = new float[36];
        float[] other = new float[36];
        split.test().fill(0, one, 0);
        again.test().fill(0, other, 0);
        assertArrayEquals(one, other);
    }

    @Test
    void takesTheSplitThatTheFoldersGive() throws IOException {
        image("train/a", 1, 2, 2, false);
        image("train/b", 2, 2, 2, false);
        image("val/a", 3, 2, 2, false);
        image("val/b", 4, 2, 2, false);
        DataFolder.Split split = DataFolder.read(folder.toString(), 0);
        assertEquals(2, split.training().size());
        assertEquals(2, split.test().size());
        assertEquals(Shape.of(1, 2, 2), split.test().shape());
        assertEquals(1, split.test().label(1));
        Files.delete(folder.resolve("val/b/4.png"));
        assertSays("b: no PNG, JPEG, GIF or BMP image in this folder");
        Files.delete(folder.resolve("val/b"));
        assertSays("val: expected the classes of ");
    }

    @Test
    void refusesFoldersThatHoldNothingOrMixedSizes() throws IOException {
        assertSays(
                "expected MNIST's or CIFAR-10's files, or 1 to 256 folders of images, a class each; found 0 folders");
        Files.createDirectories(folder.resolve("empty"));
        assertSays("empty: expected two images at least, one to train and one to test on, found 0");
        for (int i = 0; i < 5; i++) {
            image("empty", i, 4, i == 3 ? 5 : 3, false);
        }
        assertSays(" pixels as ");
        Files.write(folder.resolve("empty/3.png"), new byte[] {1, 2, 3});
        assertSays("3.png: expected a PNG, JPEG, GIF or BMP image, as its name says, found none");
        CnnException none = assertThrows(CnnException.class, () -> DataFolder.read("no/such", 0));
        assertEquals("no/such: no such folder (or the word digits)", none.getMessage());
    }

    private void assertSays(String part) {
        CnnException thrown = assertThrows(CnnException.class, () -> DataFolder.read(folder.toString(), 0));
        assertTrue(thrown.getMessage().contains(part), thrown.getMessage());
        assertTrue(thrown.getMessage().lines().count() == 1, thrown.getMessage());
    }

    private void mnist(boolean packed) throws IOException {
        write("train-images-idx3-ubyte", idxImages(3), packed);
        write("t10k-images-idx3-ubyte", idxImages(2), packed);
        write("train-labels-idx1-ubyte", idxLabels(0, 7, 2), packed);
        write("t10k-labels-idx1-ubyte", idxLabels(1, 2), packed);
    }

    private void write(String name, byte[] bytes, boolean packed) throws IOException {
        Files.write(folder.resolve(packed ? name + ".gz" : name), packed ? packed(bytes) : bytes);
    }

    /** Images of two rows and three columns with pixels 0, 1, 2 … */
    private static byte[] idxImages(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 6 * count);
        bytes.putInt(2051).putInt(count).putInt(2).putInt(3);
        for (int i = 0; i < 6 * count; i++) {
            bytes.put((byte) i);
        }
        return bytes.array();
    }

    private static byte[] idxLabels(int... labels) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
        bytes.putInt(2049).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return bytes.array();
    }

    /** Record i has label i mod 10, red equal to the label, green to i, and blue full. */
    private static byte[] cifar(int records) {
        byte[] bytes = new byte[records * 3073];
        for (int i = 0; i < records; i++) {
            Arrays.fill(bytes, i * 3073, i * 3073 + 1025, (byte) (i % 10));
            Arrays.fill(bytes, i * 3073 + 1025, i * 3073 + 2049, (byte) i);
            Arrays.fill(bytes, i * 3073 + 2049, (i + 1) * 3073, (byte) 255);
        }
        return bytes;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private void image(String in, int number, int width, int height, boolean coloured) throws IOException {
        Files.createDirectories(folder.resolve(in));
        int type = coloured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setSample(0, 0, 0, 10 * number);
        ImageIO.write(image, "png", folder.resolve(in).resolve(number + ".png").toFile());
    }
}
