package twice.convolution.seeing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;
import twice.convolution.ConvolutionException;
import twice.convolution.Kernel;
import twice.convolution.io.GifFile;

/** The kernel sliding over a small input as a moving picture, a frame for each output value. */
public final class Animation {

    private static final int MOST_INPUT = 14;
    private static final int MOST_KERNEL = 5;
    private static final int MOST_FRAMES = 256;

    /** Of a whole animation, if its frames don't get too short or too long by it. */
    private static final int HUNDREDTHS = 3000;

    private static final int LAST_HUNDREDTHS = 250;

    private Animation() {}

    /** Refuses what there is no room to draw. */
    public static void check(Arithmetic arithmetic) {
        Kernel kernel = arithmetic.kernel();
        int input = Math.max(arithmetic.inputRows(), arithmetic.inputColumns());
        int weights = Math.max(kernel.rows(), kernel.columns());
        long frames = (long) arithmetic.rows() * arithmetic.columns();
        if (input > MOST_INPUT || weights > MOST_KERNEL || frames > MOST_FRAMES) {
            throw new ConvolutionException(String.format(
                    "--animate: expected an input of at most %d x %d, a kernel of at most %d x %d and at most %d output"
                            + " values, found %d x %d, %d x %d and %d",
                    MOST_INPUT,
                    MOST_INPUT,
                    MOST_KERNEL,
                    MOST_KERNEL,
                    MOST_FRAMES,
                    arithmetic.inputRows(),
                    arithmetic.inputColumns(),
                    kernel.rows(),
                    kernel.columns(),
                    frames));
        }
    }

    /** Writes the GIF. */
    public static void write(Arithmetic arithmetic, OutputStream out) throws IOException {
        check(arithmetic);
        int frames = arithmetic.rows() * arithmetic.columns();
        int hundredths = Math.max(25, Math.min(120, HUNDREDTHS / frames));
        Scene scene = new Scene(arithmetic);
        IntFunction<BufferedImage> drawn = f -> scene.frame(f / arithmetic.columns(), f % arithmetic.columns());
        GifColors colors = new GifColors(List.of(drawn.apply(0), drawn.apply(frames / 2), drawn.apply(frames - 1)));
        GifFile.write(frames, f -> colors.next(drawn.apply(f)), hundredths, LAST_HUNDREDTHS, out);
    }
}
