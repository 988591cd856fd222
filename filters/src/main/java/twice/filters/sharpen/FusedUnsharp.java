package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.gaussian.LanesGaussian;
import twice.filters.rows.BandedFilter;

/** draft */
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
