package twice.cnn.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.data.PictureFiles.Labelled;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * A folder of images for each class; the folder's name is the class's. With {@code train} and {@code test} (or {@code val})
 * in it, each holding the class folders, that is the split; without, every fifth image of each class, drawn by the seed, is
 * kept for the test.
 */
final class ImageFolders {

    private static final int KEPT_FOR_TEST = 5;
    private static final int MOST_CLASSES = 256;

    private ImageFolders() {}

    /** The images of both parts, which must have one size. */
    static DataFolder.Split read(Path folder, long seed) throws IOException {
        DataFolder.PictureSplit split = pictures(folder, seed);
        return load((PictureFiles) split.training(), (PictureFiles) split.test());
    }

    /** The files of both parts, of which none is read yet. */
    static DataFolder.PictureSplit pictures(Path folder, long seed) throws IOException {
        Path training = folder.resolve("train");
        if (Files.isDirectory(training)) {
            Path test = Files.isDirectory(folder.resolve("test")) ? folder.resolve("test") : folder.resolve("val");
            List<String> classes = classes(training);
            List<String> tested = classes(test);
            if (!tested.equals(classes)) {
                throw new CnnException(
                        test + ": expected the classes of " + training + ", " + classes + ", found " + tested);
            }
            return new DataFolder.PictureSplit(all(training, classes), all(test, classes));
        }
        List<String> classes = classes(folder);
        List<Labelled> kept = new ArrayList<>();
        List<Labelled> rest = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            List<Path> files = files(folder.resolve(classes.get(label)));
            if (files.size() < 2) {
                throw new CnnException(folder.resolve(classes.get(label))
                        + ": expected two images at least, one to train and one to test on, found " + files.size());
            }
            Collections.shuffle(files, new Random(seed + label));
            int test = Math.max(1, files.size() / KEPT_FOR_TEST);
            for (int i = 0; i < files.size(); i++) {
                (i < test ? kept : rest).add(new Labelled(files.get(i), label));
            }
        }
        return new DataFolder.PictureSplit(new PictureFiles(rest, classes), new PictureFiles(kept, classes));
    }

    private static List<String> classes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CnnException(folder + ": no such folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> classes = inside.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
                throw new CnnException(folder + ": expected MNIST's or CIFAR-10's files, or 1 to " + MOST_CLASSES
                        + " folders of images, a class each; found " + classes.size() + " folders");
            }
            return classes;
        }
    }

    private static PictureFiles all(Path folder, List<String> classes) throws IOException {
        List<Labelled> all = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            List<Path> files = files(folder.resolve(classes.get(label)));
            if (files.isEmpty()) {
                throw new CnnException(
                        folder.resolve(classes.get(label)) + ": no PNG, JPEG, GIF or BMP image in this folder");
            }
            for (Path file : files) {
                all.add(new Labelled(file, label));
            }
        }
        return new PictureFiles(all, classes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return new ArrayList<>(inside.filter(ImageFolders::isImage).sorted().toList());
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && Stream.of(".png", ".jpg", ".jpeg", ".gif", ".bmp").anyMatch(name::endsWith);
    }

    /** Reads both parts; among coloured pictures a gray one is a coloured one whose channels agree. */
    private static DataFolder.Split load(PictureFiles training, PictureFiles test) throws IOException {
        List<Image> images = new ArrayList<>();
        List<Labelled> files = new ArrayList<>(training.files());
        files.addAll(test.files());
        for (Labelled file : files) {
            Image image = file.read();
            if (!images.isEmpty() && !size(image).equals(size(images.get(0)))) {
                throw new CnnException(file.file() + ": expected " + size(images.get(0)) + " pixels as "
                        + files.get(0).file() + " has, found " + size(image));
            }
            images.add(image);
        }
        int channels = images.stream().allMatch(Image::isGray) ? 1 : 3;
        int first = training.size();
        return new DataFolder.Split(
                bytes(images.subList(0, first), training, channels),
                bytes(images.subList(first, images.size()), test, channels));
    }

    private static ByteImages bytes(List<Image> images, PictureFiles files, int channels) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        byte[] labels = new byte[images.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) files.label(i);
            List<Plane> planes = images.get(i).planes();
            for (int c = 0; c < channels; c++) {
                for (float value : planes.get(Math.min(c, planes.size() - 1)).values()) {
                    pixels.write(Math.round(value));
                }
            }
        }
        Shape shape = Shape.of(channels, images.get(0).rows(), images.get(0).columns());
        return new ByteImages(shape, pixels.toByteArray(), labels, files.classes());
    }

    private static String size(Image image) {
        return image.columns() + "×" + image.rows();
    }
}
