package twice.deepdream.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.cnn.Tensor;
import twice.convolution.ChartFile;
import twice.convolution.Image;
import twice.convolution.Progress;
import twice.convolution.Workers;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Input;
import twice.convolution.io.Output;
import twice.deepdream.Dream;
import twice.deepdream.DreamAlgorithm;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Octaves;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.ascent.Guide;
import twice.deepdream.charts.DreamCharts;
import twice.deepdream.image.Clip;
import twice.deepdream.image.PixelSpace;
import twice.deepdream.image.Tones;
import twice.deepdream.objectives.GuideMatch;
import twice.deepdream.objectives.WeightedSum;

/** One dream, from its files to its files. */
final class DreamRun {

    private final DreamOptions options;
    private final Workers workers;
    private final Progress progress;

    DreamRun(DreamOptions options, Workers workers, Progress progress) {
        this.options = options;
        this.workers = workers;
        this.progress = progress;
    }

    /** Dreams, writes, and gives the summary. */
    String run() throws IOException {
        List<Output> outputs = outputs();
        DreamAlgorithm algorithm = options.algorithm();
        Goal goal = Goal.named(options.objective);
        options.steps(1);
        progress.phase("reading");
        ModelOptions.Loaded loaded = options.model.load();
        DreamNetwork network = loaded.network();
        Steps steps = options.steps(Defaults.step(network.preprocessing()));
        String layer = options.layer == null ? Defaults.layer(loaded.model()) : options.layer;
        List<LayerTerm> terms = LayerTerm.parse(layer, network.network());
        Objective objective = options.guide == null ? goal.of(terms, network.network()) : guided(network, terms);
        Image original = Input.read(options.image, ImageFile.MAX_MEGAPIXELS).toImage();
        Tensor picture = PixelSpace.tensor(original, network.preprocessing());
        Octaves octaves = octaves(network, objective, Size.of(picture));

        DreamFilm film =
                new DreamFilm(network.preprocessing(), Size.of(picture), options.chart != null, options.gif != null);
        Log log = new Log(progress, octaves, steps.iterations(), film);
        long began = System.nanoTime();
        Dream dream = new Dream(
                algorithm.create(network, workers, options.tile == null ? 0 : options.tile),
                objective,
                new Clip(network.preprocessing()));
        Image dreamt = PixelSpace.image(dream.of(picture, octaves, steps, log), network.preprocessing());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (steps.iterations() > 0 && !log.moved()) {
            throw new DreamException("--layer " + layer
                    + ": the gradient is 0 all over this picture: the layer gives nothing" + " for it");
        }

        progress.phase("writing");
        ImageFile.write(finished(dreamt, original), outputs.get(0));
        if (!outputs.get(0).isStandardOutput()) {
            Manifest.write(Manifest.beside(options.output), options, loaded, terms, octaves, steps, algorithm);
        }
        if (options.chart != null) {
            Drawable chart = DreamCharts.of(film.octaves(), log.values(), options.goal() + " of " + layer);
            new Output("--chart", options.chart)
                    .writeFile(file -> ChartFile.write(chart, DreamCharts.WIDTH, DreamCharts.HEIGHT, file));
        }
        if (options.gif != null) {
            new Output("--gif", options.gif).write(film.frames()::write);
        }
        return String.format(
                Locale.ROOT,
                "model=%s layer=%s algorithm=%s width=%d height=%d octaves=%d iterations=%d step=%s seed=%d seconds=%.3f",
                loaded.model().name(),
                layer,
                algorithm.id(),
                original.columns(),
                original.rows(),
                octaves.sizes().size(),
                steps.iterations(),
                steps.step(),
                steps.seed(),
                seconds);
    }

    /** The layers' likeness to the guide. */
    private Objective guided(DreamNetwork network, List<LayerTerm> terms) throws IOException {
        Image image = ImageFile.read(options.guide, ImageFile.MAX_MEGAPIXELS);
        Tensor guide = PixelSpace.tensor(image, network.preprocessing());
        List<WeightedSum.Term> sum = new ArrayList<>();
        for (LayerTerm term : terms) {
            if (term.channel().isPresent()) {
                throw new DreamException(
                        "--guide: compares whole layers, expected --layer " + term.layer() + ", found a channel");
            }
            Tensor features = Guide.features(network, term.layer(), guide, workers);
            sum.add(new WeightedSum.Term(new GuideMatch(term.layer(), features), term.weight()));
        }
        return new WeightedSum(sum);
    }

    /** The places of all results, which are good for writing; the picture's own first. */
    private List<Output> outputs() throws IOException {
        if (options.image == null) {
            throw new DreamException("expected an IMAGE to dream of, or - for standard input");
        }
        if (options.output == null) {
            throw new DreamException("-o: expected the name of a file for the dream");
        }
        if (options.contrast != null && !(options.contrast > 0 && options.contrast <= 100)) {
            throw new DreamException(
                    "--contrast: expected more than 0 percent, at most 100, found " + options.contrast);
        }
        List<Output> outputs = new ArrayList<>();
        Output picture = new Output("-o", options.output);
        outputs.add(picture);
        if (!picture.isStandardOutput()) {
            picture.checkEnding(".png", ".jpg", ".jpeg", ".txt", ".csv");
            outputs.add(Manifest.beside(options.output));
        }
        if (options.chart != null) {
            Output chart = new Output("--chart", options.chart);
            chart.checkEnding(".png", ".svg");
            outputs.add(chart);
        }
        if (options.gif != null) {
            Output gif = new Output("--gif", options.gif);
            gif.checkEnding(".gif");
            outputs.add(gif);
        }
        List<String> inputs = new ArrayList<>(List.of(options.image));
        if (options.guide != null) {
            inputs.add(options.guide);
        }
        Output.check(outputs, inputs);
        return outputs;
    }

    private Octaves octaves(DreamNetwork network, Objective objective, Size full) {
        network.upTo(objective.layers(), full);
        Octaves octaves =
                Octaves.of(full, options.octaves, options.octaveScale, size -> network.takes(objective.layers(), size));
        if (octaves.dropped() > 0) {
            progress.say("twice: octaves smaller than " + octaves.sizes().get(0) + " are too small for the network: "
                    + octaves.sizes().size() + " of " + octaves.asked() + " are used");
        }
        return octaves;
    }

    private Image finished(Image dreamt, Image original) {
        Image toned = options.keepColour ? Tones.keepColour(dreamt, original) : dreamt;
        return options.contrast == null ? toned : Tones.stretch(toned, options.contrast);
    }
}
