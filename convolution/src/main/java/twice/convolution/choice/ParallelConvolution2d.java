package twice.convolution.choice;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.separable.SeparableConvolution2d;

/**
 * The rung below on several threads: bands of some 64 rows of output are a heap from which each thread takes the next.
 *
 * <p><b>Cost.</b> That of {@link SeparableConvolution2d}, shared out; some scratch rows a thread.
 *
 * <p><b>What changed since {@link SeparableConvolution2d}.</b> Only who computes a band. Bands share nothing but the input,
 * and a band's sums don't depend on the others, so the result has the same bits on any number of threads.
 *
 * <p><b>Where it loses.</b> Small planes are done before a second thread is awake. Java clears the result on one thread, 1.1
 * ms of these 4.3; {@link twice.convolution.Room} spares that. And a 3 × 3 kernel waits for memory, which all threads
 * share: two threads that convolve a plane each finish them 1.5 times as fast as one, not twice.
 *
 * <p><b>Measured</b> on 3840 × 2160, two threads against one, the best of many calls: 3 × 3 1.4×, 7 × 7 1.8×, 15 × 15 1.5×, 31 × 31
 * 1.95×, separable 31 × 31 1.8× (AMD EPYC (Zen 4), 2 cores, JDK 17, 2026-11).
 *
 * <p>Below: {@link SeparableConvolution2d}. Next: {@link ChosenConvolution2d}.
 */
public final class ParallelConvolution2d implements Convolution2d {

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return SeparableConvolution2d.convolve(x, kernel, settings, new Workers(settings.threads()));
    }
}
