package twice.convolution.direct;

import twice.convolution.Kernel;

/**
 * What an output costs in nanoseconds on one thread. The numbers are straight lines through what was measured on a plane
 * of 3840 × 2160 with kernels of 5, 7, 15 and 31 rows and columns (AMD EPYC (Zen 4), one core, JDK 17, 2026-11); on
 * another machine all of them shrink or grow together, and what they decide stays much the same.
 */
public final class Cost {

    /** Reading and writing the planes. */
    private static final double TILE = 0.35;

    private static final double TILE_TAP = 0.0195;

    /** The same, and handing a row from one pass to the other. */
    private static final double PASSES = 0.95;

    private static final double PASS_TAP = 0.0165;

    /** Copying a value to where a stride becomes 1. */
    private static final double COPY = 1;

    private Cost() {}

    /** In register tiles. A pair of rows reads one stride of rows more than one row would. */
    public static double tiles(Kernel k, int stride) {
        double copied = stride == 1 ? 0 : COPY * stride * stride;
        long taps = Taps.of(k, Math.min(stride, k.rows()), (i, j) -> 0).count();
        return TILE + TILE_TAP * taps + copied;
    }

    /** In so many passes along the rows and down the columns. A tap along a row costs two: its loads serve one sum each. */
    public static double passes(Kernel k, int terms) {
        return PASSES + PASS_TAP * terms * (k.rows() + 1 + 2.0 * k.columns());
    }
}
