package twice.deepdream.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.Workers;
import twice.convolution.io.Output;
import twice.deepdream.DreamException;
import twice.deepdream.Steps;
import twice.deepdream.charts.PictureSheet;
import twice.deepdream.experiments.DigitDream;
import twice.deepdream.experiments.Studio;

/** {@code twice deepdream digits -o SHEET}. */
@Command(
        name = "digits",
        description = "What LeNet-5 takes for the best of each digit, dreamt from a black picture.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DigitsCommand extends Experiment {

    private static final String MODEL = "lenet5";
    private static final double SCALE = 3.5;
    private static final int COLUMNS = 5;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SHEET",
            description = "Where the sheet goes, .png or .svg.")
    private String output;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "What LeNet-5 was taught (default: the weights that come with the program).")
    private String weights;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "60", description = "Steps (default: 60).")
    private int iterations;

    @Option(
            names = "--step",
            paramLabel = "S",
            defaultValue = "0.1",
            description = "Mean change of a value by a step, in the network's space (default: 0.1).")
    private double step;

    @Option(
            names = "--jitter",
            paramLabel = "P",
            defaultValue = "4",
            description = "Pixels by which the picture is moved round at most before each step (default: 4).")
    private int jitter;

    @Option(
            names = "--smooth",
            paramLabel = "S",
            defaultValue = "0.7",
            description = "How much the gradient is smoothed, as a σ in pixels (default: 0.7).")
    private double smooth;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "From which jitter is drawn (default: 42).")
    private long seed;

    @Override
    String run(Workers workers, Progress progress) throws IOException {
        if (output == null) {
            throw new DreamException("-o: expected the name of a file for the sheet");
        }
        Output place = new Output("-o", output);
        place.checkEnding(".png", ".svg");
        place.check();
        Steps steps = new Steps(iterations, step, jitter, smooth, 0, seed);
        progress.phase("reading");
        ModelOptions.Loaded loaded = ModelOptions.load(MODEL, weights);

        long began = System.nanoTime();
        int classes = loaded.network().network().last().shape().dim(0);
        List<DigitDream.Result> results = DigitDream.of(
                new Studio(loaded.network(), workers),
                steps,
                digit -> progress.phase(progress(digit, classes, "a " + digit, began)));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.phase("writing");
        PictureSheet sheet = sheet(results);
        place.writeFile(file -> ChartFile.write(sheet, sheet.width(), sheet.height(), file));
        StringBuilder table = new StringBuilder();
        results.forEach(
                result -> table.append(String.format(Locale.ROOT, "%d %.6f%n", result.digit(), result.probability())));
        new Output("-o", "-").write(out -> out.write(table.toString().getBytes(StandardCharsets.UTF_8)));
        return String.format(
                Locale.ROOT,
                "model=%s iterations=%d step=%s jitter=%d smooth=%s seed=%d seconds=%.3f",
                MODEL,
                iterations,
                step,
                jitter,
                smooth,
                seed,
                seconds);
    }

    private PictureSheet sheet(List<DigitDream.Result> results) {
        List<PictureSheet.Row> rows = new ArrayList<>();
        for (int first = 0; first < results.size(); first += COLUMNS) {
            List<PictureSheet.Tile> tiles = new ArrayList<>();
            for (DigitDream.Result result : results.subList(first, Math.min(results.size(), first + COLUMNS))) {
                String caption = String.format(Locale.ROOT, "%d: %.3f %%", result.digit(), 100 * result.probability());
                tiles.add(new PictureSheet.Tile(result.image(), caption, Optional.empty()));
            }
            rows.add(new PictureSheet.Row("", tiles));
        }
        String small = iterations + " steps from black; how sure LeNet-5 is that it sees that digit";
        return new PictureSheet("What LeNet-5 dreams of, asked for a digit", small, SCALE, rows);
    }
}
