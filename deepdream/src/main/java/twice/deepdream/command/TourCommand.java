package twice.deepdream.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import twice.cnn.Tensor;
import twice.convolution.ChartFile;
import twice.convolution.Image;
import twice.convolution.Progress;
import twice.convolution.Workers;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Size;
import twice.deepdream.charts.PictureSheet;
import twice.deepdream.experiments.Recipe;
import twice.deepdream.experiments.Stops;
import twice.deepdream.experiments.Studio;
import twice.deepdream.experiments.Tour;

/** {@code twice deepdream tour IMAGE -o SHEET}. */
@Command(
        name = "tour",
        description = "Dreams of the same picture by layer after layer, and by their channels, on one sheet.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TourCommand extends Experiment {

    private static final int MOST_CHANNELS = 64;
    private static final double SCALE = 0.5;

    @Mixin
    private ExperimentOptions options;

    @Option(
            names = "--layers",
            paramLabel = "NAME[,…]",
            split = ",",
            description = "The layers (default: some from the first to the last).")
    private List<String> layers;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many layers, where none are named (default: 6).")
    private int rows;

    @Option(
            names = "--channels",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many channels of each, those that the picture excites most (default: 4).")
    private int channels;

    @Override
    String run(Workers workers, Progress progress) throws IOException {
        Output place = options.output(".png", ".svg");
        require("--channels", channels, 0);
        require("--rows", rows, 1);
        options.recipe(1);
        progress.phase("reading");
        ModelOptions.Loaded loaded = options.model.load();
        DreamNetwork network = loaded.network();
        Recipe recipe = options.recipe(Defaults.step(network.preprocessing()));
        List<String> stops = layers == null ? Stops.of(network.network(), rows) : layers;
        stops.forEach(layer -> checkMaps(network, layer));
        Studio studio = new Studio(network, workers);
        Tensor picture = studio.picture(options.read(), options.side);

        long began = System.nanoTime();
        List<Tour.Stop> tour = new Tour(studio, recipe)
                .of(picture, stops, channels, (done, all, what) -> progress.phase(progress(done, all, what, began)));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("writing");
        PictureSheet sheet = sheet(tour, studio.image(picture), loaded.model().name(), recipe);
        place.writeFile(file -> ChartFile.write(sheet, sheet.width(), sheet.height(), file));
        Size size = Size.of(picture);
        return String.format(
                Locale.ROOT,
                "model=%s layers=%d channels=%d width=%d height=%d iterations=%d step=%s seed=%d seconds=%.3f",
                loaded.model().name(),
                stops.size(),
                channels,
                size.columns(),
                size.rows(),
                recipe.steps().iterations(),
                recipe.steps().step(),
                recipe.steps().seed(),
                seconds);
    }

    private static void require(String option, int value, int least) {
        if (value < least || value > MOST_CHANNELS) {
            throw new DreamException(option + ": expected " + least + " to " + MOST_CHANNELS + ", found " + value);
        }
    }

    /** Refuses layers whose places have no place in the picture. */
    private static void checkMaps(DreamNetwork network, String layer) {
        if (network.network().node(layer).shape().rank() != 3) {
            throw new DreamException(
                    "--layers " + layer + ": expected a layer that gives maps, --layer help lists shapes");
        }
    }

    private PictureSheet sheet(List<Tour.Stop> tour, Image picture, String model, Recipe recipe) {
        List<PictureSheet.Row> sheet = new ArrayList<>();
        for (Tour.Stop stop : tour) {
            List<PictureSheet.Tile> tiles = new ArrayList<>();
            String sees = "sees " + stop.seen().columns() + " px";
            tiles.add(new PictureSheet.Tile(picture, sees, Optional.of(stop.seen())));
            for (Tour.View view : stop.views()) {
                String name =
                        view.channel().isPresent() ? "channel " + view.channel().getAsInt() : "all channels";
                tiles.add(new PictureSheet.Tile(
                        view.dream(), view.moved() ? name : name + ": nothing", Optional.empty()));
            }
            String label = stop.layer() + "\n" + stop.shape().dim(0) + " channels";
            sheet.add(new PictureSheet.Row(label, tiles));
        }
        String small = "the square is what one place of the layer sees; the channels are those that the picture"
                + " excites most; " + recipe.octaves() + " octaves of "
                + recipe.steps().iterations() + " steps";
        return new PictureSheet("What the layers of " + model + " make of " + options.name(), small, SCALE, sheet);
    }
}
