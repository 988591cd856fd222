package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.gaussian.LanesGaussian;
import twice.filters.rows.BandedFilter;

/**
 * The mask in one pass: as soon as {@link LanesGaussian} has a row, it is sharpened, while that row is in the nearest cache.
 *
 * <p><b>Cost.</b> The blur's, and one read of the input that is in the cache already, as it lay under the bell.
 *
 * <p><b>What changed since {@link SeparableUnsharp}.</b> Vectors, and when the last step is done. It is off by at most the
 * Gaussian's 10⁻⁶ of the largest value, times 1 + |amount|. A difference that lies on the threshold to a millionth may
 * fall to either side of it.
 *
 * <p><b>Where it loses.</b> With a threshold the last step has a condition, of which the compiler makes no vectors.
 *
 * <p>Below: {@link SeparableUnsharp}. Next: {@link ChosenUnsharp}.
 */
public final class FusedUnsharp implements BandedFilter {

    private final Unsharp unsharp;

    public FusedUnsharp(Unsharp unsharp) {
        this.unsharp = unsharp;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        Sharpening sharpening = new Sharpening(unsharp);
        new LanesGaussian(unsharp.gaussian())
                .rows(x, settings, y, from, to, (start, end) -> sharpening.run(x.values(), y, start, end));
    }
}
