package twice.cnn.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import twice.cnn.CnnException;
import twice.cnn.Shape;

/**
 * CIFAR-10's binary version: records of 3,073 bytes, the label and then 32×32 values of red, of green and of blue, row by
 * row. Training comes in one file or in five batches, gzip or plain.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky: The CIFAR-10 dataset, binary version</a>
 */
final class CifarFiles {

    static final String[] TEST_NAMES = {"test_batch.bin", "test.bin"};

    private static final Shape IMAGE = Shape.of(3, 32, 32);
    private static final int RECORD = 1 + 3 * 32 * 32;
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private CifarFiles() {}

    static DataFolder.Split read(Path folder, List<String> names) throws IOException {
        List<String> classes = names.isEmpty() ? CLASSES : names;
        List<Path> training = new ArrayList<>();
        DataFolder.find(folder, "train.bin").ifPresent(training::add);
        for (int batch = 1; batch <= 5; batch++) {
            DataFolder.find(folder, "data_batch_" + batch + ".bin").ifPresent(training::add);
        }
        if (training.isEmpty()) {
            throw new CnnException(folder.resolve("data_batch_1.bin") + ": no such file, with or without .gz");
        }
        Optional<Path> test = DataFolder.find(folder, TEST_NAMES);
        return new DataFolder.Split(images(training, classes), images(List.of(test.orElseThrow()), classes));
    }

    private static ByteImages images(List<Path> files, List<String> classes) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        for (Path file : files) {
            byte[] records;
            try (DataBytes in = DataBytes.open(file)) {
                records = in.readRecords(RECORD, "records");
            }
            for (int at = 0; at < records.length; at += RECORD) {
                if ((records[at] & 0xFF) >= classes.size()) {
                    throw new CnnException(file + ": record " + at / RECORD + ": expected a label below "
                            + classes.size() + ", found " + (records[at] & 0xFF));
                }
                labels.write(records[at]);
                pixels.write(records, at + 1, RECORD - 1);
            }
        }
        return new ByteImages(IMAGE, pixels.toByteArray(), labels.toByteArray(), classes);
    }
}
