package twice.filters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.Progress;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;

/** One filter over one input: the work, its files, its summary. */
final class FilterRun<P extends Record> implements Task.Job {

    private final FilterTask<P> task;
    private final P parameters;
    private final Rung<P> rung;
    private final FiltersOptions options;

    FilterRun(FilterTask<P> task, P parameters, Rung<P> rung, FiltersOptions options) {
        this.task = task;
        this.parameters = parameters;
        this.rung = rung;
        this.options = options;
    }

    @Override
    public String run(int threads, Progress progress) throws IOException {
        FilterSettings settings = OptionChecks.settings(options, threads);
        Filter filter = rung.create(parameters);
        String file = options.images.get(0);
        progress.phase("reading " + file);
        FilterWarmUp warmUp = new FilterWarmUp(filter, rung, settings);
        InputPlanes input = InputPlanes.read(options, warmUp);
        warmUp.finish();
        input.forEach(plane -> filter.refusal(plane, settings).ifPresent(why -> {
            throw new FiltersException("--algorithm " + rung.id() + ": " + why);
        }));

        progress.phase("filtering");
        long began = System.nanoTime();
        List<Plane> planes = new ArrayList<>();
        for (int p = 0; p < input.count(); p++) {
            planes.add(filter.apply(input.next(), settings));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        planes.forEach(OptionChecks::checkFinite);

        progress.phase("writing");
        Output output = options.result();
        if (task.signed() && !ImageFile.format(output.argument()).isEmpty()) {
            planes.forEach(FilterRun::dropSigns);
        }
        ImageFile.write(new Image(planes), output);
        return summary(input, settings) + String.format(Locale.ROOT, " seconds=%.3f", seconds);
    }

    /** Drops the signs, where they are: the result is nobody else's yet, and a copy of it may be 400 MB. */
    private static void dropSigns(Plane result) {
        float[] values = result.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
    }

    private String summary(InputPlanes input, FilterSettings settings) {
        return "filter=" + task.name() + " algorithm=" + rung.id() + " " + input.sizes() + Summary.pairs(parameters)
                + " " + Summary.border(settings);
    }
}
