package twice.kmeans;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.kmeans.io.ImageOutput;
import twice.kmeans.io.Output;
import twice.kmeans.io.PointFile;
import twice.kmeans.minibatch.MiniBatchKMeans;

/**
 * {@code twice kmeans POINTS -k K}: reads, clusters, writes. Everything is checked before the work begins, and nothing
 * is written before it is done.
 */
@Command(
        name = "kmeans",
        description = "Groups points into K clusters around their means.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class KMeansCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KMeansOptions options;

    @Override
    public Integer call() throws IOException {
        String summary;
        try (Progress progress = Progress.start(inherited("--quiet", false))) {
            summary = run(progress);
        } catch (KMeansException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.err.println(summary);
        return 0;
    }

    private String run(Progress progress) throws IOException {
        OptionChecks.check(options);
        String name = options.miniBatch
                ? "mini-batch"
                : KMeansNames.choose(options.algorithm).id();
        KMeans algorithm = options.miniBatch
                ? new MiniBatchKMeans(options.seed)
                : KMeansNames.choose(options.algorithm).create();
        Output.check(options.outputs(), options.inputs());

        int most = options.elbow != null ? options.elbow : options.k;
        int threads = inherited("--threads", Runtime.getRuntime().availableProcessors());
        progress.phase("reading " + options.points);
        PointFile.Contents contents;
        Points points;
        Points start;
        try (WarmUp warmUp = new WarmUp(algorithm, most, threads)) {
            contents = PointFile.read(options.points, options.maxMegapixels, warmUp::start);
            points = contents.points();
            checkAgainst(contents);
            start = options.seeding().isPresent() ? null : readStart(points);
            warmUp.finish(points);
        }
        Settings settings = new Settings(options.maxIterations, options.tolerance, threads, progress);
        return options.elbow != null
                ? new ElbowRun(options, algorithm, name).run(points, settings, progress)
                : new KMeansRun(options, algorithm, name).run(contents, start, settings, progress);
    }

    private void checkAgainst(PointFile.Contents contents) {
        int n = contents.points().n();
        int k = options.elbow != null ? options.elbow : options.k;
        if (k > n) {
            throw new KMeansException((options.elbow != null ? "--elbow" : "-k") + ": expected at most " + n
                    + ", the number of points, found " + k);
        }
        if (ImageOutput.isNameOfImage(options.output)) {
            if (!contents.isImage()) {
                throw new KMeansException("-o " + options.output + ": expected the name of a text file, since "
                        + options.points + " is no image");
            }
            new Output("-o", options.output).checkEnding(".png", ".jpg", ".jpeg", ".txt", ".csv");
        }
    }

    private Points readStart(Points points) throws IOException {
        Points start = PointFile.readText(options.init);
        if (start.d() != points.d()) {
            throw new KMeansException(
                    options.init + ": expected centroids of " + numbers(points.d()) + ", found " + numbers(start.d()));
        }
        if (start.n() != options.k) {
            throw new KMeansException(options.init + ": expected " + options.k
                    + (options.k == 1 ? " centroid" : " centroids") + ", found " + start.n());
        }
        return start;
    }

    private static String numbers(int count) {
        return count + (count == 1 ? " number" : " numbers");
    }

    /** The value of an option that the root of the command line has for all commands. */
    private <T> T inherited(String option, T otherwise) {
        OptionSpec found = spec.findOption(option);
        T value = found == null ? null : found.getValue();
        return value == null ? otherwise : value;
    }

    /** The points of a summary, the same in every kind of run. */
    static String summaryHead(String algorithm, Points points) {
        return "algorithm=" + algorithm + " n=" + points.n() + " d=" + points.d();
    }

    /** All values of a line of text, single blanks between. */
    static String row(Object... values) {
        return String.join(" ", List.of(values).stream().map(String::valueOf).toList());
    }
}
