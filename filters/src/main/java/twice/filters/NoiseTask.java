package twice.filters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.Progress;
import twice.convolution.io.ImageFile;
import twice.convolution.io.SizeListener;
import twice.filters.noise.Noise;

/** {@code twice filters noise}: spoils an image. */
record NoiseTask() implements Task {

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public String idea() {
        return "spoils an image, the same way for the same seed";
    }

    @Override
    public List<String> options() {
        List<String> all = new ArrayList<>(NoiseOptions.NAMES);
        all.add("--gray");
        return all;
    }

    @Override
    public Job prepare(FiltersOptions options) {
        List<Noise> noises = options.noise.all();
        if (noises.size() != 1) {
            throw new FiltersException("noise: expected one of --gaussian SIGMA, --salt-and-pepper P, --one-in-21,"
                    + " --speckle SIGMA, --poisson PEAK, found " + (noises.isEmpty() ? "none" : noises.size()));
        }
        return (threads, progress) -> run(noises.get(0), options, progress);
    }

    private static String run(Noise noise, FiltersOptions options, Progress progress) throws IOException {
        long seed = options.noise.seed;
        progress.phase("reading " + options.images.get(0));
        InputPlanes input = InputPlanes.read(options, SizeListener.NONE);
        progress.phase("drawing noise");
        long began = System.nanoTime();
        List<Plane> planes = new ArrayList<>();
        for (int p = 0; p < input.count(); p++) {
            planes.add(noise.add(input.next(), noise.seed(seed, p)));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        planes.forEach(OptionChecks::checkFinite);
        progress.phase("writing");
        ImageFile.write(new Image(planes), options.result());
        return String.format(
                Locale.ROOT,
                "filter=noise %s noise=%s%s seed=%d seconds=%.3f",
                input.sizes(),
                Summary.kind(noise),
                Summary.pairs((Record) noise),
                seed,
                seconds);
    }
}
