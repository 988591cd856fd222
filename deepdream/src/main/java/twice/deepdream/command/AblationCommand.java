package twice.deepdream.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import twice.cnn.Tensor;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.Workers;
import twice.convolution.io.Output;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Size;
import twice.deepdream.charts.PictureSheet;
import twice.deepdream.experiments.Ablation;
import twice.deepdream.experiments.Recipe;
import twice.deepdream.experiments.Studio;

/** {@code twice deepdream ablation IMAGE -o SHEET}. */
@Command(
        name = "ablation",
        description = "The same dream with jitter, octaves, smoothing and normalisation, and without each of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AblationCommand extends Experiment {

    private static final double SCALE = 0.9;
    private static final int COLUMNS = 4;

    @Mixin
    private ExperimentOptions options;

    @Option(
            names = "--layer",
            paramLabel = "NAME[:CHANNEL][=WEIGHT][,…]",
            description = "The layers to dream of (default: one of the network's that shows much).")
    private String layer;

    @Override
    String run(Workers workers, Progress progress) throws IOException {
        Output place = options.output(".png", ".svg");
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
        int all = Ablation.Variant.values().length;
        int[] done = new int[1];
        List<Ablation.Result> results = Ablation.of(
                studio,
                picture,
                objective,
                recipe,
                variant -> progress.phase(progress(done[0]++, all, variant.title(), began)));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("writing");
        PictureSheet sheet = sheet(results, loaded.model().name() + " " + dreamt, recipe);
        place.writeFile(file -> ChartFile.write(sheet, sheet.width(), sheet.height(), file));
        byte[] table = table(results).getBytes(StandardCharsets.UTF_8);
        new Output("-o", "-").write(out -> out.write(table));
        Size size = Size.of(picture);
        return String.format(
                Locale.ROOT,
                "model=%s layer=%s width=%d height=%d octaves=%d iterations=%d step=%s seed=%d seconds=%.3f",
                loaded.model().name(),
                dreamt,
                size.columns(),
                size.rows(),
                recipe.octaves(),
                recipe.steps().iterations(),
                recipe.steps().step(),
                recipe.steps().seed(),
                seconds);
    }

    /** A row a picture: the objective, as a multiple of the picture's own too, and the total variation. */
    private static String table(List<Ablation.Result> results) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-22s %14s %10s %10s%n", "", "activation", "times", "variation"));
        for (Ablation.Result result : results) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %14.6g %10s %10.2f%n",
                    result.title(),
                    result.worth(),
                    times(result, results),
                    result.variation()));
        }
        return table.toString();
    }

    private static String times(Ablation.Result result, List<Ablation.Result> results) {
        double own = results.get(0).worth();
        return own == 0 ? "-" : String.format(Locale.ROOT, "%.1f", result.worth() / own);
    }

    private PictureSheet sheet(List<Ablation.Result> results, String dreamt, Recipe recipe) {
        List<PictureSheet.Row> rows = new ArrayList<>();
        for (int first = 0; first < results.size(); first += COLUMNS) {
            List<PictureSheet.Tile> tiles = new ArrayList<>();
            for (Ablation.Result result : results.subList(first, Math.min(results.size(), first + COLUMNS))) {
                String numbers = String.format(
                        Locale.ROOT,
                        "%s%nactivation × %s%nvariation %.1f",
                        result.title(),
                        times(result, results),
                        result.variation());
                tiles.add(new PictureSheet.Tile(result.image(), numbers.replace("\r", ""), Optional.empty()));
            }
            rows.add(new PictureSheet.Row("", tiles));
        }
        String small = dreamt + ", " + recipe.octaves() * recipe.steps().iterations()
                + " steps each; activation: ½ Σ a² over that of the picture; variation: gray levels a pixel";
        return new PictureSheet("What each part of a dream is good for", small, SCALE, rows);
    }
}
