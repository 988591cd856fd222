package twice.convolution.separable;

import java.util.Optional;
import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.Workers;
import twice.convolution.direct.Cost;
import twice.convolution.direct.Frame;
import twice.convolution.direct.LanesConvolution2d;
import twice.convolution.direct.TileKernel;

/**
 * A kernel that is a column times a row, or a sum of a few such products, in two passes: down the columns and along the
 * rows, instead of over the whole window. Whether it is one, the singular value decomposition says.
 *
 * <p><b>Cost.</b> For rank ρ some ρ·(kh + kw) multiply-adds an output instead of kh·kw; 31 × 31 weights become 62. The
 * plane is read and written once: what stands between the passes is a pair of rows in the nearest cache. Scratch: that
 * pair, for each thread.
 *
 * <p><b>What changed since {@link LanesConvolution2d}.</b> The order of summation, which is legal up to rounding; a kernel of
 * whole numbers is split into whole numbers, or not at all, and stays exact. Columns come first: then rows beyond the edge
 * cost nothing, since a border says which row to read instead, and no row is filtered twice.
 *
 * <p><b>Where it loses.</b> Most kernels aren't of low rank. Where they are not, or too small for it to pay (5 × 5), with a
 * stride, or on planes narrower than a tile, this rung is the one below, after a look at the kernel that costs a
 * millisecond for 63 × 63 weights and grows more slowly than the convolution.
 *
 * <p><b>Limits.</b> What is left of the kernel after the products may be 2⁻²⁴ of it ({@link LowRank}), the size of the
 * rounding of its weights to floats.
 *
 * <p>Source: S. Treitel and J. L. Shanks, "The design of multistage separable planar filters", IEEE Transactions on
 * Geoscience Electronics 9 (1971); for the random look at large kernels N. Halko, P. G. Martinsson and J. A. Tropp, "Finding
 * structure with randomness", SIAM Review 53 (2011).
 *
 * <p><b>Measured</b> against {@link LanesConvolution2d} on 3840 × 2160: 15 × 15 3.4×, 31 × 31 7.6× (AMD EPYC (Zen 4), one core,
 * JDK 17, 2026-11).
 *
 * <p>Below: {@link LanesConvolution2d}. Next: transforms, which need no low rank.
 */
public final class SeparableConvolution2d implements Convolution2d {

    /** Rows of output that a thread takes at a time, about. */
    private static final int BAND = 64;

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        return convolve(x, kernel, settings, Workers.ONE);
    }

    /** The convolution on several threads. */
    public static Plane convolve(Plane x, Kernel kernel, Settings settings, Workers workers) {
        Frame frame = Frame.of(x, kernel, settings);
        Optional<LowRank> sum = sum(x, frame.weights(), settings.stride());
        if (sum.isEmpty()) {
            return LanesConvolution2d.convolve(x, kernel, settings, workers);
        }
        float[] y = settings.room().values(x, OutputSize.cells(frame.rows(), frame.columns()));
        int width = Passes.width(frame);
        int parts = (frame.columns() - 1) / width + 1;
        int band = Workers.band(frame.rows(), BAND);
        int bands = (frame.rows() - 1) / band + 1;
        workers.run(parts * bands, task -> {
            int from = task / parts * band;
            int first = task % parts * width;
            new Passes(x, frame, settings.border(), (float) settings.borderValue(), sum.get())
                    .run(y, from, Math.min(frame.rows(), from + band), first, Math.min(width, frame.columns() - first));
        });
        return new Plane(frame.rows(), frame.columns(), y);
    }

    /** How many terms cost less than the kernel as it stands; 0 if none. */
    private static int terms(Kernel k) {
        double whole = Cost.tiles(k, 1);
        int terms = 0;
        while (terms < LowRank.LONGEST && Cost.passes(k, terms + 1) < whole) {
            terms++;
        }
        return terms;
    }

    /** The kernel as a sum of products, if that pays here. */
    private static Optional<LowRank> sum(Plane x, Kernel w, int stride) {
        int terms = stride == 1 && x.columns() >= TileKernel.COLUMNS ? terms(w) : 0;
        return terms == 0 ? Optional.empty() : LowRank.of(w, terms);
    }

    /** Nanoseconds an output on one thread, as predicted. */
    public static double nanoseconds(Plane x, Kernel k, int stride) {
        return sum(x, k, stride)
                .map(found -> Cost.passes(k, found.rows().size()))
                .orElseGet(() -> Cost.tiles(k, stride));
    }
}
