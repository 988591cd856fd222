package twice.cnn.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import twice.cnn.CnnException;
import twice.cnn.Shape;

/**
 * Images and labels in the IDX format of MNIST: big-endian numbers, a magic one first (2051 for images, 2049 for labels),
 * then the sizes, then a byte a value. Fashion-MNIST, EMNIST and KMNIST come in the same. Gzip or plain.
 *
 * @see <a href="https://yann.lecun.com/exdb/mnist/">LeCun, Cortes, Burges: The MNIST database, file formats</a>
 */
final class IdxFiles {

    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;

    private IdxFiles() {}

    /**
     * Reads a file of images with the file of their labels.
     *
     * @param classes names of the classes; with none, the labels' numbers are the names, and there are at least 10
     * @throws CnnException if one isn't what it should be, or they don't fit together
     */
    static ByteImages read(Path images, Path labels, List<String> classes) throws IOException {
        byte[] found;
        try (DataBytes in = DataBytes.open(labels)) {
            int count = header(in, labels, LABELS, "labels");
            found = in.read(count, "labels");
            in.expectEnd(count + " labels");
        }
        try (DataBytes in = DataBytes.open(images)) {
            int count = header(in, images, IMAGES, "images");
            int height = in.readInt("header");
            int width = in.readInt("header");
            if (count != found.length) {
                throw new CnnException(
                        images + ": " + count + " images, but " + labels + " has " + found.length + " labels");
            }
            if (height < 1 || width < 1 || height > 1 << 15 || width > 1 << 15) {
                throw new CnnException(images + ": expected images of 1 to 32768 rows and columns, the header says "
                        + height + " by " + width);
            }
            byte[] pixels = in.read((long) count * height * width, "pixels");
            in.expectEnd(count + " images of " + height + " by " + width);
            return named(labels, Shape.of(1, height, width), pixels, found, classes);
        }
    }

    private static int header(DataBytes in, Path file, int magic, String what) throws IOException {
        int found = in.readInt("header");
        if (found != magic) {
            throw new CnnException(
                    file + ": expected IDX " + what + " (magic number " + magic + "), found magic number " + found);
        }
        int count = in.readInt("header");
        if (count < 1) {
            throw new CnnException(file + ": expected at least one of the " + what + ", the header says " + count);
        }
        return count;
    }

    private static ByteImages named(Path file, Shape shape, byte[] pixels, byte[] labels, List<String> classes) {
        int largest = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            if (!classes.isEmpty() && label >= classes.size()) {
                throw new CnnException(
                        file + ": label " + i + ": expected one below " + classes.size() + ", found " + label);
            }
            largest = Math.max(largest, label);
        }
        List<String> names = classes.isEmpty()
                ? IntStream.range(0, Math.max(10, largest + 1))
                        .mapToObj(Integer::toString)
                        .toList()
                : classes;
        return new ByteImages(shape, pixels, labels, names);
    }
}
