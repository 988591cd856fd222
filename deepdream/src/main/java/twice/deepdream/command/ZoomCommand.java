package twice.deepdream.command;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import twice.cnn.Tensor;
import twice.convolution.Progress;
import twice.convolution.Workers;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Size;
import twice.deepdream.charts.Frames;
import twice.deepdream.experiments.Recipe;
import twice.deepdream.experiments.Studio;
import twice.deepdream.experiments.Zoom;

/** {@code twice deepdream zoom IMAGE -o JOURNEY.gif}. */
@Command(
        name = "zoom",
        description = "A journey into a dream, as a moving picture: each frame dreams of the middle of the last one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ZoomCommand extends Experiment {

    private static final int MOST_FRAMES = 1000;

    @Mixin
    private ExperimentOptions options;

    @Option(
            names = "--layer",
            paramLabel = "NAME[:CHANNEL][=WEIGHT][,…]",
            description = "The layers to dream of (default: one of the network's that shows much).")
    private String layer;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "24", description = "How many frames (default: 24).")
    private int frames;

    @Option(
            names = "--zoom",
            paramLabel = "F",
            defaultValue = "1.05",
            description = "How much larger each is than the last (default: 1.05).")
    private double zoom;

    @Override
    String run(Workers workers, Progress progress) throws IOException {
        Output place = options.output(".gif");
        if (frames < 1 || frames > MOST_FRAMES) {
            throw new DreamException("--frames: expected 1 to " + MOST_FRAMES + ", found " + frames);
        }
        if (!(zoom > 1 && zoom <= 2)) {
            throw new DreamException("--zoom: expected more than 1, at most 2, found " + zoom);
        }
        options.recipe(1);
        progress.phase("reading");
        ModelOptions.Loaded loaded = options.model.load();
        DreamNetwork network = loaded.network();
        Recipe recipe = options.recipe(Defaults.step(network.preprocessing()));
        String dreamt = layer == null ? Defaults.layer(loaded.model()) : layer;
        Objective objective = Goal.ENERGY.of(LayerTerm.parse(dreamt, network.network()), network.network());
        Studio studio = new Studio(network, workers);
        Tensor picture = studio.picture(options.read(), options.side);

        long began = System.nanoTime();
        Frames film = new Frames();
        Zoom.of(studio, picture, objective, recipe, frames, zoom, frame -> {
            film.add(frame);
            progress.phase(progress(film.count() - 1, frames - 1, "a frame", began)); // the first is the picture
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("writing");
        place.write(film::write);
        Size size = Size.of(picture);
        return String.format(
                Locale.ROOT,
                "model=%s layer=%s width=%d height=%d frames=%d zoom=%s iterations=%d step=%s seed=%d seconds=%.3f",
                loaded.model().name(),
                dreamt,
                size.columns(),
                size.rows(),
                frames,
                zoom,
                recipe.steps().iterations(),
                recipe.steps().step(),
                recipe.steps().seed(),
                seconds);
    }
}
