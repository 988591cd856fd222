package twice.convolution;

import twice.convolution.io.Output;
import twice.convolution.seeing.Animation;
import twice.convolution.seeing.Arithmetic;
import twice.convolution.seeing.Trace;

/** What can be said against a convolution of planes once input and kernel are known, before the work begins. */
final class PlaneChecks {

    private final ConvolutionOptions options;
    private final Settings settings;

    PlaneChecks(ConvolutionOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    /** An image goes to a file, as an image or as text, unless something else of it is asked for. */
    void checkOutput() {
        if (options.output == null) {
            if (options.trace || options.explain != null || options.animation != null || options.chart != null) {
                return;
            }
            throw new ConvolutionException("-o: expected the name of a file for the image");
        }
        if (!options.output.equals("-")) {
            new Output("-o", options.output).checkEnding(".png", ".jpg", ".jpeg", ".txt", ".csv");
        }
    }

    /** Planes are of floats, and fast algorithms keep the weights as such. */
    static void checkWeights(Kernel kernel) {
        for (double weight : kernel.weights()) {
            if (Math.abs(weight) > Float.MAX_VALUE) {
                throw new ConvolutionException(
                        "--kernel: expected weights of at most " + Float.MAX_VALUE + " in magnitude, found " + weight);
            }
        }
    }

    void checkSize(Image image, Kernel kernel) {
        int rows = OutputSize.of(image.rows(), kernel.rows(), settings, "rows");
        int columns = OutputSize.of(image.columns(), kernel.columns(), settings, "columns");
        if ((long) rows * columns > Integer.MAX_VALUE - 8) {
            throw new ConvolutionException("the result would have " + rows + " x " + columns + " values, too many");
        }
    }

    /** What is to be seen has to be small enough, and a place to be explained has to be there. */
    void checkSeen(Image image, Kernel kernel, Place place) {
        Arithmetic arithmetic = Arithmetic.of(image.planes().get(0), kernel, settings);
        if (place != null) {
            place.check(arithmetic.rows(), arithmetic.columns());
        }
        if (options.trace) {
            Trace.check(arithmetic);
        }
        if (options.animation != null) {
            if (!image.isGray()) {
                throw new ConvolutionException("--animate: expected a gray image or --gray, found a coloured one");
            }
            Animation.check(arithmetic);
        }
    }

    static void checkFinite(Plane result) {
        float[] values = result.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new ConvolutionException("the result is too large for a float in row " + i / result.columns()
                        + ", column " + i % result.columns() + ": expected smaller values or weights");
            }
        }
    }
}
