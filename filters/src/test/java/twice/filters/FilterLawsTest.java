package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Border;
import twice.convolution.Plane;

/** What holds for every rung of every family: constants stay, and a shifted picture gives the shifted result. */
class FilterLawsTest {

    /**
     * Parameters to try.
     *
     * @param reach how many pixels away a value may still be noticed; recursive Gaussians reach beyond their window
     * @param gain what a constant comes out as, divided by itself: 1, or 0 for what looks for edges
     */
    private record Sample(Object parameters, int reach, double gain) {}

    /**
     * By the family's name; a family without a line here fails the first test. The Laplacian of Gaussian is cut off at 6σ, since
     * at SciPy's 4σ its weights sum to −8 · 10⁻⁵ instead of 0.
     */
    private static final Map<String, List<Sample>> SAMPLES = Map.ofEntries(
            Map.entry("mean", List.of(new Sample(new Window(3), 1, 1), new Sample(new Window(15), 7, 1))),
            Map.entry(
                    "median",
                    List.of(
                            new Sample(new Window(3), 1, 1),
                            new Sample(new Window(5), 2, 1),
                            new Sample(new Window(13), 6, 1))),
            Map.entry(
                    "percentile",
                    List.of(new Sample(new Percentile(3, 25), 1, 1), new Sample(new Percentile(9, 80), 4, 1))),
            Map.entry("extremes", List.of(new Sample(new Extreme(5, Extreme.Kind.MAXIMUM), 2, 1))),
            Map.entry(
                    "gaussian", List.of(new Sample(new Gaussian(1.5), 12, 1), new Sample(new Gaussian(2.5, 2), 18, 1))),
            Map.entry("unsharp", List.of(new Sample(new Unsharp(1, 0.7, 0), 4, 1))),
            Map.entry(
                    "gradient",
                    Arrays.stream(Operator.values())
                            .map(operator -> new Sample(new Gradient(operator, Direction.MAGNITUDE), 1, 0))
                            .toList()),
            Map.entry("laplacian-of-gaussian", List.of(new Sample(new LaplacianOfGaussian(1.2, 6), 7, 0))),
            Map.entry("canny", List.of(new Sample(new Canny(40, 40, 1, true), 7, 0))),
            Map.entry("bilateral", List.of(new Sample(new Bilateral(7, 40, 2), 3, 1))),
            Map.entry("non-local-means", List.of(new Sample(new NonLocalMeans(3, 7, 30, 5), 4, 1))));

    static Stream<Arguments> all() {
        return FilterFamily.ALL.stream()
                .flatMap(family -> family.ladder().stream()
                        .filter(Rung::isAvailable)
                        .flatMap(rung -> SAMPLES.getOrDefault(family.name(), List.of()).stream()
                                .map(sample -> Arguments.of(family.name() + " " + rung.id(), rung, sample))));
    }

    @SuppressWarnings("unchecked") // the samples have the type of their family's rungs
    private static Filter filter(Rung<?> rung, Sample sample) {
        return ((Rung<Object>) rung).create(sample.parameters());
    }

    @Test
    void everyFamilyHasSamples() {
        Set<String> families =
                FilterFamily.ALL.stream().map(FilterFamily::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(SAMPLES.keySet()), families);
    }

    /** Weights sum to one, or to zero, also where the window hangs over the edge. */
    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("all")
    void aConstantStaysWhatItIs(String name, Rung<?> rung, Sample sample) {
        for (float level : new float[] {0, 1, 100, 255}) {
            float[] values = new float[37 * 71];
            Arrays.fill(values, level);
            Plane flat = new Plane(37, 71, values);
            for (Border border : Border.values()) {
                FilterSettings settings = FilterSettings.DEFAULT.withBorder(border, level);
                Filter filter = filter(rung, sample);
                if (filter.refusal(flat, settings).isPresent()) {
                    continue;
                }
                for (float value : filter.apply(flat, settings).values()) {
                    assertEquals(level * sample.gain(), value, 2e-5 * Math.max(1, level), name + " " + border);
                }
            }
        }
    }

    /** The same window of a larger picture, seen twice: values whose whole reach lies inside both come out the same. */
    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("all")
    void aShiftedPictureGivesTheShiftedResult(String name, Rung<?> rung, Sample sample) {
        Random random = new Random(5);
        Plane large = new Plane(60, 110, new float[60 * 110]);
        for (int i = 0; i < large.values().length; i++) {
            large.values()[i] = random.nextInt(256);
        }
        int down = 3;
        int right = 5;
        Plane here = crop(large, 0, 0);
        Plane there = crop(large, down, right);
        Filter filter = filter(rung, sample);
        if (filter.refusal(here, FilterSettings.DEFAULT).isPresent()) {
            return;
        }
        Plane one = filter.apply(here, FilterSettings.DEFAULT);
        Plane other = filter.apply(there, FilterSettings.DEFAULT);
        int compared = 0;
        for (int r = sample.reach(); r + down < here.rows() - sample.reach(); r++) {
            for (int c = sample.reach(); c + right < here.columns() - sample.reach(); c++) {
                assertEquals(one.at(r + down, c + right), other.at(r, c), 2e-3, name + " at " + r + ", " + c);
                compared++;
            }
        }
        assertTrue(compared > 400);
    }

    private static Plane crop(Plane large, int top, int left) {
        float[] values = new float[50 * 100];
        for (int i = 0; i < values.length; i++) {
            values[i] = large.at(top + i / 100, left + i % 100);
        }
        return new Plane(50, 100, values);
    }
}
