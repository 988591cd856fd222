package twice.cnn.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import twice.cnn.CnnException;

/**
 * The data that a user names: a folder with MNIST's four IDX files, with CIFAR-10's binary files, or with a folder of images
 * for each class; or {@code digits}, which are drawn.
 */
public final class DataFolder {

    /** The name of the data that the program draws by itself. */
    public static final String DIGITS = "digits";

    private static final int DRAWN_FOR_TRAINING = 20_000;
    private static final int DRAWN_FOR_TEST = 5_000;

    /** Training and test images of the drawn digits never meet: they come from seeds of their own. */
    private static final long TEST_SEED = 0x7E57;

    /** What there is to train on and to test on. */
    public record Split(Dataset training, Dataset test) {}

    /** The same of pictures. */
    public record PictureSplit(Pictures training, Pictures test) {}

    private DataFolder() {}

    /**
     * Reads the data of that name.
     *
     * @param argument a folder, or {@code digits}
     * @param seed for drawn digits, and for the split of a folder of images that has none
     * @throws CnnException if there is none, or it is damaged
     */
    public static Split read(String argument, long seed) throws IOException {
        if (argument.equals(DIGITS)) {
            return new Split(
                    DrawnDigits.images(DRAWN_FOR_TRAINING, seed), DrawnDigits.images(DRAWN_FOR_TEST, seed ^ TEST_SEED));
        }
        Path folder = folder(argument);
        if (holdsIdx(folder)) {
            List<String> classes = classNames(folder);
            return new Split(idx(folder, "train", classes), idx(folder, "t10k", classes));
        }
        if (find(folder, CifarFiles.TEST_NAMES).isPresent()) {
            return CifarFiles.read(folder, classNames(folder));
        }
        return ImageFolders.read(folder, seed);
    }

    /**
     * The same as pictures; a folder of images for each class may hold them in all sizes, and is read file by file when they
     * are asked for.
     *
     * @throws CnnException if there is none, or it is damaged
     */
    public static PictureSplit pictures(String argument, long seed) throws IOException {
        if (!argument.equals(DIGITS)) {
            Path folder = folder(argument);
            if (!holdsIdx(folder) && find(folder, CifarFiles.TEST_NAMES).isEmpty()) {
                return ImageFolders.pictures(folder, seed);
            }
        }
        Split split = read(argument, seed);
        return new PictureSplit(new DatasetPictures(split.training()), new DatasetPictures(split.test()));
    }

    private static Path folder(String argument) {
        Path folder = Path.of(argument);
        if (!Files.isDirectory(folder)) {
            throw new CnnException(argument + (Files.exists(folder) ? ": expected a folder" : ": no such folder")
                    + " (or the word digits)");
        }
        return folder;
    }

    private static boolean holdsIdx(Path folder) {
        return find(folder, "train-images-idx3-ubyte", "train-images.idx3-ubyte")
                        .isPresent()
                || find(folder, "t10k-images-idx3-ubyte", "t10k-images.idx3-ubyte")
                        .isPresent();
    }

    private static ByteImages idx(Path folder, String part, List<String> classes) throws IOException {
        Path images = expect(folder, part + "-images-idx3-ubyte", part + "-images.idx3-ubyte");
        Path labels = expect(folder, part + "-labels-idx1-ubyte", part + "-labels.idx1-ubyte");
        return IdxFiles.read(images, labels, classes);
    }

    private static Path expect(Path folder, String... names) {
        return find(folder, names)
                .orElseThrow(() -> new CnnException(folder.resolve(names[0]) + ": no such file, with or without .gz"));
    }

    /** The first of these files that is there, plain or with {@code .gz}. */
    static Optional<Path> find(Path folder, String... names) {
        for (String name : names) {
            for (String ending : List.of("", ".gz")) {
                Path file = folder.resolve(name + ending);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** The names in {@code classes.txt} or CIFAR's {@code batches.meta.txt}, a line each; none if there is no such file. */
    private static List<String> classNames(Path folder) throws IOException {
        Optional<Path> file = find(folder, "classes.txt", "batches.meta.txt");
        if (file.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DataBytes in = DataBytes.open(file.get())) {
            String text = new String(in.readRecords(1, "names of classes"), StandardCharsets.UTF_8);
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
        }
        return names;
    }
}
