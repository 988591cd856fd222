package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.gaussian.SeparableGaussian;
import twice.filters.rows.BandedFilter;

/**
 * The mask with a blur in two passes, {@link SeparableGaussian}'s, written where the result will stand and sharpened there.
 *
 * <p><b>Cost.</b> The blur's and one more pass over the plane. No plane beside the result.
 *
 * <p><b>What changed since {@link NaiveUnsharp}.</b> The blur, and that its result is used up in place: y holds G x, then y ← x +
 * amount · (x − y).
 *
 * <p><b>Where it loses.</b> What was blurred has left the cache when it is sharpened.
 *
 * <p>Below: {@link NaiveUnsharp}. Next: {@link FusedUnsharp}.
 */
public final class SeparableUnsharp implements BandedFilter {

    private final Unsharp unsharp;

    public SeparableUnsharp(Unsharp unsharp) {
        this.unsharp = unsharp;
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        new SeparableGaussian(unsharp.gaussian()).rows(x, settings, y, from, to);
        new Sharpening(unsharp).run(x.values(), y, from * x.columns(), to * x.columns());
    }
}
