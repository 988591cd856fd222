package twice.convolution;

import java.util.SplittableRandom;
import twice.convolution.io.ImageFormat;
import twice.convolution.io.Input;

/**
 * Lets the JVM compile an algorithm on a made-up input while the real one is still being read. Until a vector kernel is
 * compiled, each of its instructions is an object and a call, a hundred times slower; on a cold JVM that is half a second,
 * more than any kernel needs for a photograph.
 *
 * <p>The weights are the real ones, because the choice among the algorithms hangs on them.
 */
final class WarmUp {

    /** Outputs times weights from which compiled kernels are worth waiting for. */
    private static final double MUCH_WORK = 2e7;

    private static final int MOST_WEIGHTS = 1 << 20;
    private static final int MARGIN = 320;
    private static final int SAMPLES = 1 << 17;
    private static final int ROUNDS = 60;
    private static final long LONGEST = 1_500_000_000;

    private final Kernel kernel;
    private final Thread thread;

    private WarmUp(Kernel kernel, Thread thread) {
        this.kernel = kernel;
        this.thread = thread;
    }

    /** Starts in the background, for what the input's name lets expect, if an algorithm of vectors will run. */
    static WarmUp start(ConvolutionOptions options, Kernel kernel, int threads) {
        boolean picture = ImageFormat.isNameOfImage(options.input);
        try {
            Settings settings = OptionChecks.settings(options, picture, threads);
            return picture || !kernel.isSignal()
                    ? forPlanes(options, kernel, settings)
                    : forSignals(options, kernel, settings);
        } catch (ConvolutionException e) {
            return start(kernel, false, () -> {}); // what is wrong is said once the input is known
        }
    }

    private static WarmUp forPlanes(ConvolutionOptions options, Kernel kernel, Settings settings) {
        Convolution2dAlgorithm algorithm = AlgorithmChoice.forPlanes(options.algorithm);
        Plane plane = plane(kernel);
        Convolution2d convolution = algorithm.create();
        return start(kernel, algorithm.needsVectors(), () -> convolution.convolve(plane, kernel, settings));
    }

    private static WarmUp forSignals(ConvolutionOptions options, Kernel kernel, Settings settings) {
        Convolution1dAlgorithm algorithm = AlgorithmChoice.forSignals(options.algorithm);
        int length = Math.max(kernel.weights().length, SAMPLES);
        double[] signal = new SplittableRandom(length).doubles(length).toArray();
        Convolution1d convolution = algorithm.create();
        return start(
                kernel,
                algorithm.needsVectors() || (options.algorithm == null && VectorModule.isThere()),
                () -> convolution.convolve(signal, kernel.weights(), settings));
    }

    private static WarmUp start(Kernel kernel, boolean needed, Runnable round) {
        Thread thread = new Thread(() -> repeat(round), "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, e) -> {}); // the run itself will meet it, and report it
        if (needed && kernel.weights().length <= MOST_WEIGHTS) {
            thread.start();
        }
        return new WarmUp(kernel, thread);
    }

    private static void repeat(Runnable round) {
        long began = System.nanoTime();
        for (int r = 0;
                r < ROUNDS
                        && System.nanoTime() - began < LONGEST
                        && !Thread.currentThread().isInterrupted();
                r++) {
            round.run();
        }
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

    /** Waits for the end if there is much work to come, and stops it otherwise. */
    void finish(Input input) {
        if ((double) input.size() * kernel.weights().length < MUCH_WORK) {
            thread.interrupt();
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
