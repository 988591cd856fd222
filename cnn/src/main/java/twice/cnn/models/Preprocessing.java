package twice.cnn.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;

/**
 * What is done to pixels of 0…1 before a network sees them: (pixel − mean) / deviation, a pair for each channel; and, where
 * they come from a photograph, how it is brought to the network's size before.
 *
 * @param mean of each channel
 * @param deviation of each channel
 * @param resize length of the shorter side a photograph is scaled to; 0 where images must have the network's size
 * @param crop side of the square that is cut out of its middle then; 0 for none
 */
public record Preprocessing(List<Double> mean, List<Double> deviation, int resize, int crop) {

    /** MNIST's, over all its training images. */
    public static final Preprocessing MNIST = new Preprocessing(List.of(0.1307), List.of(0.3081), 0, 0);

    /** Nothing at all, for numbers of any shape. */
    public static final Preprocessing NONE = new Preprocessing(List.of(0.0), List.of(1.0), 0, 0);

    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);

    /** torchvision's, for nearly all of its networks. */
    public static final Preprocessing IMAGENET = new Preprocessing(IMAGENET_MEAN, IMAGENET_DEVIATION, 256, 224);

    /** torchvision's for Inception v3, which looks at larger squares. */
    public static final Preprocessing INCEPTION = new Preprocessing(IMAGENET_MEAN, IMAGENET_DEVIATION, 342, 299);

    /** Caffe's subtracts 123, 117 and 104 of 255 and divides by nothing. */
    public static final Preprocessing CAFFE = new Preprocessing(
            List.of(123 / 255.0, 117 / 255.0, 104 / 255.0), List.of(1 / 255.0, 1 / 255.0, 1 / 255.0), 256, 224);

    /** ImageNet's numbers for photographs of 32×32, as the authors of the weights at hand used them. */
    public static final Preprocessing CIFAR = new Preprocessing(IMAGENET_MEAN, IMAGENET_DEVIATION, 0, 0);

    /** How precisely means and deviations of data are kept. */
    private static final double DIGITS = 1e4;

    /**
     * Checks that mean and deviation fit together.
     *
     * @throws CnnException if they don't, or one can't be
     */
    public Preprocessing {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != deviation.size() || mean.isEmpty()) {
            throw new CnnException(
                    "expected as many means as deviations, found " + mean.size() + " and " + deviation.size());
        }
        if (!mean.stream().allMatch(Double::isFinite) || !deviation.stream().allMatch(d -> d > 0 && d < 1e9)) {
            throw new CnnException("expected finite means and positive deviations, found " + mean + ", " + deviation);
        }
        if (resize < 0 || crop < 0) {
            throw new CnnException("expected sizes of at least 0 for resize and crop, found " + resize + ", " + crop);
        }
    }

    /**
     * The same sizes with mean and deviation ½: values from −1 to 1, on which Google's networks were trained. torchvision says
     * {@code transform_input} to it.
     */
    public Preprocessing withHalves() {
        List<Double> halves = List.of(0.5, 0.5, 0.5);
        return new Preprocessing(halves, halves, resize, crop);
    }

    /** The same mean and deviation with these sizes. */
    public Preprocessing withSizes(int otherResize, int otherCrop) {
        return new Preprocessing(mean, deviation, otherResize, otherCrop);
    }

    /** Mean and deviation of a data set's own pixels, a channel each, to four digits. */
    public static Preprocessing of(Dataset data) {
        int channels = data.shape().dim(0);
        int size = (int) data.shape().size();
        int area = size / channels;
        float[] image = new float[size];
        double[] sum = new double[channels];
        double[] squares = new double[channels];
        for (int i = 0; i < data.size(); i++) {
            data.fill(i, image, 0);
            for (int at = 0; at < size; at++) {
                sum[at / area] += image[at];
                squares[at / area] += (double) image[at] * image[at];
            }
        }
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        double count = Math.max(1, (double) data.size() * area);
        for (int c = 0; c < channels; c++) {
            double mean = sum[c] / count;
            double deviation = Math.sqrt(Math.max(0, squares[c] / count - mean * mean));
            means.add(Math.rint(mean * DIGITS) / DIGITS);
            deviations.add(deviation < 1 / DIGITS ? 1 : Math.rint(deviation * DIGITS) / DIGITS);
        }
        return new Preprocessing(means, deviations, 0, 0);
    }

    /** The same with what a weight file's metadata says of it, where it does. */
    public Preprocessing with(Map<String, String> metadata, String source) {
        try {
            return new Preprocessing(
                    metadata.containsKey("mean") ? numbers(metadata.get("mean")) : mean,
                    metadata.containsKey("std") ? numbers(metadata.get("std")) : deviation,
                    metadata.containsKey("resize") ? Integer.parseInt(metadata.get("resize")) : resize,
                    metadata.containsKey("crop") ? Integer.parseInt(metadata.get("crop")) : crop);
        } catch (NumberFormatException | CnnException e) {
            throw new CnnException(source + ": metadata mean, std, resize, crop: " + e.getMessage());
        }
    }

    /** Numbers between commas. */
    public static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            numbers.add(Double.parseDouble(part.strip()));
        }
        return numbers;
    }

    /** As a weight file's metadata keeps it. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("mean", text(mean));
        metadata.put("std", text(deviation));
        if (resize > 0) {
            metadata.put("resize", Integer.toString(resize));
        }
        if (crop > 0) {
            metadata.put("crop", Integer.toString(crop));
        }
        return metadata;
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /**
     * Normalises an image of that shape in place.
     *
     * @throws CnnException if it hasn't as many channels as there are means
     */
    public void normalize(float[] pixels, int offset, Shape shape) {
        if (equals(NONE)) {
            return;
        }
        if (shape.dim(0) != mean.size()) {
            throw new CnnException(mean.size() + " means for an image " + shape);
        }
        int area = shape.dim(1) * shape.dim(2);
        for (int c = 0; c < mean.size(); c++) {
            float m = (float) (double) mean.get(c);
            float scale = (float) (1 / deviation.get(c));
            int first = offset + c * area;
            for (int i = first; i < first + area; i++) {
                pixels[i] = (pixels[i] - m) * scale;
            }
        }
    }
}
