package twice.convolution;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import twice.convolution.fft.FftConvolution2d;
import twice.convolution.fft.Tiling;
import twice.convolution.io.ImageFormat;
import twice.convolution.io.Input;
import twice.convolution.io.SizeListener;

/**
 * What is warmed up for a convolution. The weights are the real ones, and an image's size is heeded as soon as its file has said it, because the choice among
 * the algorithms, and among the sizes of transforms, hangs on both.
 */
final class ConvolutionWarmUp implements SizeListener, AutoCloseable {

    /** Outputs times weights from which compiled kernels are worth waiting for. */
    private static final double MUCH_WORK = 2e7;

    private static final int MOST_WEIGHTS = 1 << 20;
    private static final int MARGIN = 320;
    /** Tiles of a transform across and down: enough for one to be at an edge and one to be alone. */
    private static final int TILES = 3;

    private static final int SAMPLES = 1 << 17;

    private final ConvolutionOptions options;
    private final Kernel kernel;
    private final int threads;
    private WarmUp warmUp = WarmUp.none();

    private ConvolutionWarmUp(ConvolutionOptions options, Kernel kernel, int threads) {
        this.options = options;
        this.kernel = kernel;
        this.threads = threads;
    }

    /** Starts in the background if an algorithm of vectors will run; for an image when its size is known. */
    static ConvolutionWarmUp start(ConvolutionOptions options, Kernel kernel, int threads) {
        ConvolutionWarmUp warmUp = new ConvolutionWarmUp(options, kernel, threads);
        if (!ImageFormat.isNameOfImage(options.input)) {
            warmUp.forText();
        }
        return warmUp;
    }

    private void forText() {
        try {
            Settings settings = OptionChecks.settings(options, false, threads);
            if (kernel.isSignal()) {
                forSignals(settings);
            } else {
                forPlanes(settings, kernel.rows() + MARGIN, kernel.columns() + MARGIN);
            }
        } catch (ConvolutionException e) {
            return; // what is wrong is said once the input is known
        }
    }

    @Override
    public void sizeIs(int rows, int columns) {
        try {
            Settings settings = OptionChecks.settings(options, true, threads);
            int outputRows = settings.mode().size(rows, kernel.rows());
            int outputColumns = settings.mode().size(columns, kernel.columns());
            if (outputRows < 1 || outputColumns < 1 || !isMuch((double) rows * columns)) {
                return;
            }
            Tiling tile = FftConvolution2d.tiling(outputRows, outputColumns, kernel.rows(), kernel.columns());
            forPlanes(
                    settings,
                    Math.min(rows, TILES * Math.max(MARGIN / TILES, tile.rows() - kernel.rows() + 1)),
                    Math.min(columns, TILES * Math.max(MARGIN / TILES, tile.columns() - kernel.columns() + 1)));
        } catch (ConvolutionException e) {
            return; // what is wrong is said once the input is read
        }
    }

    private void forPlanes(Settings settings, int rows, int columns) {
        Convolution2dAlgorithm algorithm = AlgorithmChoice.forPlanes(options.algorithm);
        Convolution2d convolution = algorithm.create();
        start(algorithm.needsVectors(), () -> {
            Plane plane = plane(rows, columns);
            return () -> convolution.convolve(plane, kernel, settings);
        });
    }

    private void forSignals(Settings settings) {
        Convolution1dAlgorithm algorithm = AlgorithmChoice.forSignals(options.algorithm);
        Convolution1d convolution = algorithm.create();
        boolean needed = algorithm.needsVectors() || (options.algorithm == null && VectorModule.isThere());
        start(needed, () -> {
            int length = Math.max(kernel.weights().length, SAMPLES);
            double[] signal = new SplittableRandom(length).doubles(length).toArray();
            return () -> convolution.convolve(signal, kernel.weights(), settings);
        });
    }

    private void start(boolean needed, Supplier<Runnable> rounds) {
        if (needed && kernel.weights().length <= MOST_WEIGHTS) {
            warmUp = WarmUp.start(rounds);
        }
    }

    /** Whole numbers, as most images have. */
    private static Plane plane(int rows, int columns) {
        float[] values = new float[rows * columns];
        SplittableRandom random = new SplittableRandom(rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new Plane(rows, columns, values);
    }

    private boolean isMuch(double values) {
        return values * kernel.weights().length >= MUCH_WORK;
    }

    /** Waits for the end if there is much work to come, and stops it otherwise. */
    void finish(Input input) {
        warmUp.finish(isMuch((double) input.size()));
    }

    /** Stops it, where the input couldn't be read. */
    @Override
    public void close() {
        warmUp.finish(false);
    }
}
