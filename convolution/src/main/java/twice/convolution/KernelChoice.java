package twice.convolution;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import twice.convolution.gallery.KernelGallery;
import twice.convolution.io.Output;
import twice.convolution.io.TextFile;

/** What {@code --kernel} means: a kernel of the gallery, or a file. */
final class KernelChoice {

    /** A sum this small beside the weights is what rounding left of zero. */
    private static final double NOTHING = 1e-12;

    private KernelChoice() {}

    static void check(String argument) {
        boolean there = KernelGallery.named(argument).isPresent()
                || argument.equals("-")
                || Files.exists(Output.path(argument));
        if (!there) {
            throw new ConvolutionException(
                    "--kernel: expected a file, or a name that --list-kernels prints, found '" + argument + "'");
        }
    }

    /** The kernel of that name or in that file, scaled to sum one if wanted. */
    static Kernel read(String argument, boolean normalize) throws IOException {
        Optional<Kernel> named = KernelGallery.named(argument);
        Kernel kernel =
                named.isPresent() ? named.get() : TextFile.read(argument).toKernel();
        return normalize ? normalized(kernel) : kernel;
    }

    private static Kernel normalized(Kernel kernel) {
        double sum = Arrays.stream(kernel.weights()).sum();
        double magnitude = Arrays.stream(kernel.weights()).map(Math::abs).sum();
        if (!(Math.abs(sum) > NOTHING * magnitude) || Double.isInfinite(sum)) {
            throw new ConvolutionException(
                    "--normalize: expected weights that can be scaled to sum one, found weights of sum " + sum);
        }
        double[] weights =
                Arrays.stream(kernel.weights()).map(weight -> weight / sum).toArray();
        return new Kernel(kernel.rows(), kernel.columns(), weights);
    }
}
