package twice.convolution.direct;

import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;

/**
 * The sum of {@link NaiveConvolution2d} for a tile of two rows by four vectors at a time, in floats. The tile's sums stay
 * in registers while the kernel passes by, and all they share is loaded once.
 *
 * <p><b>Cost.</b> (kh + 1)·kw taps a tile, each of eight vector multiply-adds on six loads; weights that are zero cost
 * nothing. The output, and scratch of some 100 KB.
 *
 * <p><b>What changed since {@link NaiveConvolution2d}.</b> Lanes are neighbouring outputs, so no sum goes across lanes. A
 * window that lies on the input is read where it stands, and asks no border; only a frame around it is read from small
 * copies that include the border. Sums are in float, and begun anew every 128 terms so that they don't drift. Whole numbers
 * stay exact as long as their sums are below 2²⁴; others differ by some 2⁻²⁴·(128 + n/128) of Σ|w·x| at the very worst.
 *
 * <p><b>Where it loses.</b> Its cost grows with the kernel's area: from some 13 × 13 weights on transforms are faster. A
 * stride is served from copies sorted by phase, which cost a nanosecond for each input value however few outputs are
 * wanted.
 *
 * <p><b>Measured</b> on 3840 × 2160, one thread: 3 × 3 4.8 ms, 7 × 7 11.8, 15 × 15 44, 31 × 31 163, the last at 49 billion useful
 * multiply-adds a second of the 59 that the core can do (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link NaiveConvolution2d}. Next: {@link twice.convolution.separable.SeparableConvolution2d}.
 */
public final class LanesConvolution2d implements Convolution2d {

    /** Rows of output that a thread takes at a time, about. */
    private static final int BAND = 64;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return convolve(x, kernel, settings, Workers.ONE);
    }

    /** The convolution on several threads. */
    public static Plane convolve(Plane x, Kernel kernel, Settings settings, Workers workers) {
        Frame frame = Frame.of(x, kernel, settings);
        float[] y = settings.room().values(x, OutputSize.cells(frame.rows(), frame.columns()));
        Bands bands = new Bands(x, frame, settings.border(), (float) settings.borderValue());
        int band = Workers.band(frame.rows(), BAND);
        workers.run(
                (frame.rows() - 1) / band + 1,
                number -> bands.run(y, number * band, Math.min(frame.rows(), (number + 1) * band)));
        return new Plane(frame.rows(), frame.columns(), y);
    }
}
