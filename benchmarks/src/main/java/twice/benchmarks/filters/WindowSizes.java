package twice.benchmarks.filters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import twice.benchmarks.convolution.Stopwatch;
import twice.convolution.Plane;
import twice.convolution.crossover.Measured;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;
import twice.filters.Rung;
import twice.filters.Window;

/**
 * Every rung over the size of the window, on one thread. A rung that has become slow isn't asked any more; each answer is
 * compared with that of the lowest rung that still answers.
 */
public final class WindowSizes {

    private static final int ROWS = 540;
    private static final int COLUMNS = 960;
    private static final int[] SIZES = {3, 5, 7, 9, 11, 15, 21, 31, 51, 75, 101};
    private static final int[] SIGMAS = {1, 2, 3, 5, 7, 10, 15, 20, 30};
    private static final double SLOW = 3000;

    private final Consumer<String> progress;

    /** Says by lines how far it has come. */
    public WindowSizes(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The times of one of the families that are measured so. */
    public List<Measured> of(String family) {
        return switch (family) {
            case "gaussian" -> times(FilterLadders.GAUSSIAN, sigma -> new Gaussian(sigma), SIGMAS, Content.REALS);
            case "mean" -> times(FilterLadders.MEAN, Window::new, SIZES, Content.REALS);
            case "median" -> times(FilterLadders.MEDIAN, Window::new, SIZES, Content.BYTES);
            default -> throw new IllegalArgumentException("not measured over its size: " + family);
        };
    }

    private <P> List<Measured> times(FilterLadder<P> ladder, IntFunction<P> parameters, int[] sizes, Content content) {
        Plane plane = content.draw(ROWS, COLUMNS);
        List<Measured> rows = new ArrayList<>();
        Set<Rung<P>> slow = new HashSet<>();
        for (int size : sizes) {
            FilterProblem<P> problem = new FilterProblem<>(ladder, parameters.apply(size), plane);
            Plane expected = null;
            for (Rung<P> rung : ladder.list()) {
                if (!rung.isAvailable() || slow.contains(rung)) {
                    continue;
                }
                Filter filter = rung.create(problem.parameters());
                if (filter.refusal(plane, FilterSettings.DEFAULT).isPresent()) {
                    continue;
                }
                Plane found = filter.apply(plane, FilterSettings.DEFAULT);
                expected = expected == null ? found : expected;
                problem.check(rung.id() + ", size " + size, rung.id(), expected, found);
                double warmUp = size == sizes[0] ? 4 : 0.5;
                double time = Stopwatch.milliseconds(() -> filter.apply(plane, FilterSettings.DEFAULT), warmUp);
                progress.accept(
                        "twice: filters-crossover: " + rung.id() + ", size " + size + ": " + (float) time + " ms");
                rows.add(new Measured(rung.id(), size, time, OptionalDouble.empty()));
                if (time > SLOW) {
                    slow.add(rung);
                }
            }
        }
        return rows;
    }
}
