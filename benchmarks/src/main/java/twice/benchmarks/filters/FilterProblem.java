package twice.benchmarks.filters;

import java.util.function.Supplier;
import twice.benchmarks.convolution.PlaneAnswer;
import twice.convolution.Plane;
import twice.filters.Filter;
import twice.filters.FilterSettings;

/** A plane and the parameters of a filter; its border is the mirror that is the default. */
record FilterProblem<P>(FilterLadder<P> ladder, P parameters, Plane plane) implements PlaneAnswer {

    @Override
    public Supplier<Plane> call(String rung, int threads) {
        Filter filter = ladder.filter(rung, parameters);
        FilterSettings settings = FilterSettings.DEFAULT.withThreads(threads);
        return () -> filter.apply(plane, settings);
    }

    @Override
    public double bound(String rung) {
        return ladder.bound(rung);
    }
}
