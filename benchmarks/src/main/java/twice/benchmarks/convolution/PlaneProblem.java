package twice.benchmarks.convolution;

import java.util.function.Supplier;
import twice.convolution.Border;
import twice.convolution.Convolution2d;
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;

/** A plane and a kernel, in convolution as an image filter does it: the same size, a mirror at the edges. */
record PlaneProblem(Plane plane, Kernel kernel) implements PlaneAnswer {

    /** What the chapter states for planes, relative to the largest value. */
    private static final double BOUND = 1e-5;

    @Override
    public Supplier<Plane> call(String rung, int threads) {
        Convolution2d convolution =
                Convolution2dAlgorithm.named(rung).orElseThrow().create();
        Settings settings = Settings.DEFAULT
                .withMode(Mode.SAME)
                .withBorder(Border.REFLECT101, 0)
                .withThreads(threads);
        return () -> convolution.convolve(plane, kernel, settings);
    }

    @Override
    public double bound(String rung) {
        return BOUND;
    }
}
