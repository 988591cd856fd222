package twice.filters.sharpen;

import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.Unsharp;
import twice.filters.gaussian.SeparableGaussian;
import twice.filters.rows.BandedFilter;

/** draft */
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
