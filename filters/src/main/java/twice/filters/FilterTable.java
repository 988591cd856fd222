package twice.filters;

import static twice.filters.ParameterOptions.or;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand as FILTER on the command line: an entry each. */
final class FilterTable {

    /** All of them, in the chapter's order. */
    static final List<Task> ALL = List.of(
            filter("mean", "the mean of each window", MeanAlgorithm.values(), FilterTable::window, "--size"),
            filter(
                    "median",
                    "the middle one of each window's values",
                    MedianAlgorithm.values(),
                    FilterTable::window,
                    "--size"),
            filter(
                    "percentile",
                    "a value of each window of which so many percent are smaller",
                    PercentileAlgorithm.values(),
                    o -> new Percentile(o.size(3), o.percent()),
                    "--size",
                    "--percent"),
            filter(
                            "min",
                            "the smallest value of each window: erosion",
                            ExtremeAlgorithm.values(),
                            o -> new Extreme(o.size(3), Extreme.Kind.MINIMUM),
                            "--size")
                    .alsoCalled("minimum"),
            filter(
                            "max",
                            "the largest value of each window: dilation",
                            ExtremeAlgorithm.values(),
                            o -> new Extreme(o.size(3), Extreme.Kind.MAXIMUM),
                            "--size")
                    .alsoCalled("maximum"),
            filter(
                    "gaussian",
                    "a mean in which near pixels count more, by a Gaussian bell",
                    GaussianAlgorithm.values(),
                    o -> new Gaussian(o.sigma(), o.truncate()),
                    "--sigma",
                    "--truncate"),
            filter(
                    "unsharp",
                    "adds what a blurred copy has lost once more, so that it looks sharper",
                    UnsharpAlgorithm.values(),
                    o -> new Unsharp(or(o.sigma, 1), or(o.amount, 1), or(o.threshold, 0)),
                    "--sigma",
                    "--amount",
                    "--threshold"),
            edges(
                    "gradient",
                    "how fast brightness grows, to the right, downwards, or where it grows fastest",
                    GradientAlgorithm.values(),
                    o -> gradient(operator(o), o),
                    "--operator",
                    "--direction"),
            gradient(Operator.SOBEL),
            gradient(Operator.SCHARR),
            gradient(Operator.PREWITT),
            gradient(Operator.ROBERTS),
            edges(
                    "laplacian",
                    "gradient --operator laplacian: how much a pixel differs from those around it",
                    GradientAlgorithm.values(),
                    o -> new Gradient(Operator.LAPLACIAN, Direction.MAGNITUDE)),
            edges(
                            "log",
                            "the Laplacian of an image that a Gaussian has blurred",
                            LaplacianOfGaussianAlgorithm.values(),
                            o -> new LaplacianOfGaussian(o.sigma(), o.truncate()),
                            "--sigma",
                            "--truncate")
                    .alsoCalled("laplacian-of-gaussian"),
            filter(
                    "canny",
                    "edges a pixel wide: white where the gradient is strong, and along its ridges",
                    CannyAlgorithm.values(),
                    o -> new Canny(or(o.low, 50), or(o.high, 150), or(o.sigma, 1), o.l2),
                    "--low",
                    "--high",
                    "--sigma",
                    "--l2"),
            filter(
                    "bilateral",
                    "the mean of those neighbours that look alike: smooths, and keeps edges",
                    BilateralAlgorithm.values(),
                    o -> new Bilateral(o.size(9), or(o.sigmaColor, 30), or(o.sigmaSpace, 3)),
                    "--size",
                    "--sigma-color",
                    "--sigma-space"),
            filter(
                            "nlm",
                            "the mean of those pixels around which it looks alike",
                            NonLocalMeansAlgorithm.values(),
                            o -> new NonLocalMeans(o.patch(), o.search(), or(o.h, 10), or(o.sigma, 0)),
                            "--patch",
                            "--search",
                            "--h",
                            "--sigma")
                    .alsoCalled("non-local-means"),
            new NoiseTask(),
            new CompareTask(),
            new QualityTask());

    private FilterTable() {}

    private static <P extends Record> FilterTask<P> filter(
            String name, String idea, Rung<P>[] ladder, Function<ParameterOptions, P> maker, String... options) {
        return new FilterTask<>(name, List.of(), idea, List.of(ladder), false, List.of(options), maker);
    }

    /** A filter whose values have a sign. */
    private static <P extends Record> FilterTask<P> edges(
            String name, String idea, Rung<P>[] ladder, Function<ParameterOptions, P> maker, String... options) {
        return new FilterTask<>(name, List.of(), idea, List.of(ladder), true, List.of(options), maker);
    }

    private static FilterTask<Gradient> gradient(Operator operator) {
        String name = operator.name().toLowerCase(Locale.ROOT);
        return edges(
                name,
                "gradient --operator " + name,
                GradientAlgorithm.values(),
                o -> gradient(operator, o),
                "--direction");
    }

    private static Window window(ParameterOptions options) {
        return new Window(options.size(3));
    }

    private static Operator operator(ParameterOptions options) {
        return ParameterOptions.oneOf(
                Operator.class, "--operator", options.operator == null ? "sobel" : options.operator);
    }

    private static Gradient gradient(Operator operator, ParameterOptions options) {
        return new Gradient(
                operator,
                ParameterOptions.oneOf(
                        Direction.class, "--direction", options.direction == null ? "magnitude" : options.direction));
    }

    /** The task of that name or synonym. */
    static Optional<Task> named(String name) {
        return ALL.stream()
                .filter(task -> task.name().equals(name) || task.synonyms().contains(name))
                .findFirst();
    }

    /** All names, without synonyms, as a list for messages. */
    static String names() {
        return ALL.stream().map(Task::name).collect(Collectors.joining(", "));
    }

    /** Every option that some task takes. */
    static Stream<String> options() {
        return ALL.stream().flatMap(task -> task.options().stream()).distinct();
    }
}
