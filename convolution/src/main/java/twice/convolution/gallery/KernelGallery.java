package twice.convolution.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import twice.convolution.Kernel;

/**
 * Kernels that everybody meets. They stand here as they are written in books on convolution: what slides over the input is
 * the kernel turned by 180°. So {@code sobel-x} has its positive column on the left, and answers with positive values where
 * an image grows brighter to the right.
 */
public final class KernelGallery {

    private static final List<GalleryKernel> KERNELS = List.of(
            kernel("identity", "leaves everything as it is: a single 1", 1, "0 0 0", "0 1 0", "0 0 0"),
            kernel("shift", "moves everything one place to the right", 1, "0 0 0", "0 0 1", "0 0 0"),
            box("box", 3),
            box("box5", 5),
            box("box9", 9),
            gaussian("gaussian", 1, 2, 1),
            gaussian("gaussian5", 1, 4, 6, 4, 1),
            gaussian("gaussian7", 1, 6, 15, 20, 15, 6, 1),
            kernel("sharpen", "adds what its neighbours lack", 1, "0 -1 0", "-1 5 -1", "0 -1 0"),
            kernel(
                    "unsharp",
                    "twice the image minus gaussian5: what blurring would take is added",
                    256,
                    "-1 -4 -6 -4 -1",
                    "-4 -16 -24 -16 -4",
                    "-6 -24 476 -24 -6",
                    "-4 -16 -24 -16 -4",
                    "-1 -4 -6 -4 -1"),
            kernel("edge", "a pixel minus its right neighbour: 0 where it is flat", 1, "0 0 0", "-1 1 0", "0 0 0"),
            kernel("sobel-x", "slope to the right, smoothed downwards", 1, "1 0 -1", "2 0 -2", "1 0 -1"),
            kernel("sobel-y", "slope downwards, smoothed to the right", 1, "1 2 1", "0 0 0", "-1 -2 -1"),
            kernel("laplacian", "second derivative, of 4 neighbours", 1, "0 1 0", "1 -4 1", "0 1 0"),
            kernel("laplacian8", "second derivative, of 8 neighbours", 1, "1 1 1", "1 -8 1", "1 1 1"),
            kernel(
                    "mexican-hat",
                    "laplacian of a blur: blobs of about its own size",
                    1,
                    "0 0 -1 0 0",
                    "0 -1 -2 -1 0",
                    "-1 -2 16 -2 -1",
                    "0 -1 -2 -1 0",
                    "0 0 -1 0 0"),
            kernel("emboss", "light from one corner, shade from the other", 1, "-2 -1 0", "-1 1 1", "0 1 2"),
            new GalleryKernel("motion", diagonal(9), "a camera that moved downwards to the right"),
            kernel("motion-x", "a camera that moved sideways", 9, "1 1 1 1 1 1 1 1 1"),
            kernel("difference", "for signals: each value minus the one before", 1, "1 -1"),
            kernel("average", "for signals: mean of 5 values", 5, "1 1 1 1 1"),
            kernel("binomial", "for signals: weighted mean of 5 values", 16, "1 4 6 4 1"));

    private KernelGallery() {}

    /** All of them. */
    public static List<GalleryKernel> all() {
        return KERNELS;
    }

    /** The kernel of that name. */
    public static Optional<Kernel> named(String name) {
        return KERNELS.stream()
                .filter(kernel -> kernel.name().equals(name))
                .map(GalleryKernel::kernel)
                .findFirst();
    }

    /** All names, as a list for messages. */
    public static String names() {
        return KERNELS.stream().map(GalleryKernel::name).collect(Collectors.joining(", "));
    }

    /** Weights written as rows of whole numbers, divided by a common denominator. */
    private static GalleryKernel kernel(String name, String effect, double denominator, String... rows) {
        double[][] weights = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            String[] row = rows[i].split(" ", -1);
            weights[i] = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                weights[i][j] = Double.parseDouble(row[j]) / denominator;
            }
        }
        return new GalleryKernel(name, Kernel.of(weights), effect);
    }

    private static GalleryKernel box(String name, int size) {
        double[] weights = new double[size * size];
        Arrays.fill(weights, 1.0 / weights.length);
        return new GalleryKernel(
                name, new Kernel(size, size, weights), "mean of " + size + " × " + size + " values: a blur");
    }

    /** A row of binomial coefficients times the same as a column: the nearest to a bell that whole numbers come. */
    private static GalleryKernel gaussian(String name, int... row) {
        int sum = 0;
        for (int weight : row) {
            sum += weight;
        }
        int n = row.length;
        double[] weights = new double[n * n];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (double) row[i / n] * row[i % n] / ((double) sum * sum);
        }
        // The variance of n − 1 tosses of a coin.
        String sigma = String.format(Locale.ROOT, "%.2f", Math.sqrt((n - 1) / 4.0));
        return new GalleryKernel(name, new Kernel(n, n, weights), "bell of σ = " + sigma + ": a soft blur");
    }

    private static Kernel diagonal(int size) {
        double[] weights = new double[size * size];
        for (int i = 0; i < size; i++) {
            weights[i * size + i] = 1.0 / size;
        }
        return new Kernel(size, size, weights);
    }
}
