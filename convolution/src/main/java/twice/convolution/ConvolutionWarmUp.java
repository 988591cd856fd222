package twice.convolution;

import java.util.SplittableRandom;
import twice.convolution.io.ImageFormat;
import twice.convolution.io.Input;

/**
 * What is warmed up for a convolution, by what the input's name lets expect. The weights are the real ones, because the
 * choice among the algorithms hangs on them.
 */
final class ConvolutionWarmUp {

    /** Outputs times weights from which compiled kernels are worth waiting for. */
    private static final double MUCH_WORK = 2e7;

    private static final int MOST_WEIGHTS = 1 << 20;
    private static final int MARGIN = 320;
    private static final int SAMPLES = 1 << 17;

    private ConvolutionWarmUp() {}

    /** Starts in the background if an algorithm of vectors will run. */
    static WarmUp start(ConvolutionOptions options, Kernel kernel, int threads) {
        if (kernel.weights().length > MOST_WEIGHTS) {
            return WarmUp.none();
        }
        boolean picture = ImageFormat.isNameOfImage(options.input);
        try {
            Settings settings = OptionChecks.settings(options, picture, threads);
            return picture || !kernel.isSignal()
                    ? forPlanes(options, kernel, settings)
                    : forSignals(options, kernel, settings);
        } catch (ConvolutionException e) {
            return WarmUp.none(); // what is wrong is said once the input is known
        }
    }

    private static WarmUp forPlanes(ConvolutionOptions options, Kernel kernel, Settings settings) {
        Convolution2dAlgorithm algorithm = AlgorithmChoice.forPlanes(options.algorithm);
        if (!algorithm.needsVectors()) {
            return WarmUp.none();
        }
        Plane plane = plane(kernel);
        Convolution2d convolution = algorithm.create();
        return WarmUp.start(() -> convolution.convolve(plane, kernel, settings));
    }

    private static WarmUp forSignals(ConvolutionOptions options, Kernel kernel, Settings settings) {
        Convolution1dAlgorithm algorithm = AlgorithmChoice.forSignals(options.algorithm);
        if (!algorithm.needsVectors() && (options.algorithm != null || !VectorModule.isThere())) {
            return WarmUp.none();
        }
        int length = Math.max(kernel.weights().length, SAMPLES);
        double[] signal = new SplittableRandom(length).doubles(length).toArray();
        Convolution1d convolution = algorithm.create();
        return WarmUp.start(() -> convolution.convolve(signal, kernel.weights(), settings));
    }

    /** Whole numbers, as most images have. */
    private static Plane plane(Kernel kernel) {
        int rows = kernel.rows() + MARGIN;
        int columns = kernel.columns() + MARGIN;
        float[] values = new float[rows * columns];
        SplittableRandom random = new SplittableRandom(rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new Plane(rows, columns, values);
    }

    /** Whether there is so much work that compiled kernels are worth a wait. */
    static boolean isWorthWaiting(Input input, Kernel kernel) {
        return (double) input.size() * kernel.weights().length >= MUCH_WORK;
    }
}
