package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.convolution.Room;
import twice.testing.PlaneComparison;

/**
 * What all rungs of a family promise, over (rung × parameters × plane): a family's test extends this and says what its
 * parameters are and how far a rung may be from the naive one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FamilyContract<P> {

    /** Planes that the slowest rung is asked about again: it is compared with itself, so only its manners count. */
    private static final int FEW = 8;

    /** What naive said, by parameters and plane: the slowest rung is asked once. */
    private final Map<String, Plane> answers = new HashMap<>();

    /** The family's list; the first is naive. */
    protected abstract List<? extends Rung<P>> ladder();

    /** Parameters to try, among them windows larger than most planes. */
    protected abstract List<P> parameters();

    /** How far a value of that rung may be from naive's; 0 demands equality. */
    protected abstract double bound(Rung<P> rung, P parameters, PlaneCase one);

    /** The planes to try. */
    protected List<PlaneCase> planes() {
        return PlaneCase.all();
    }

    private Stream<Arguments> rungsAndParameters() {
        return ladder().stream().flatMap(rung -> parameters().stream().map(p -> Arguments.of(rung, p)));
    }

    @Test
    void everyRungCanRunHere() {
        ladder().forEach(rung -> assertTrue(rung.isAvailable(), rung.id()));
    }

    /** And leaves its input alone, unless it may write over it: then nothing of what stood there may be left. */
    @ParameterizedTest
    @MethodSource("rungsAndParameters")
    void givesWhatNaiveGives(Rung<P> rung, P parameters) {
        Filter naive = ladder().get(0).create(parameters);
        Filter filter = rung.create(parameters);
        List<PlaneCase> planes = planes();
        for (PlaneCase one : rung == ladder().get(0) ? planes.subList(0, Math.min(FEW, planes.size())) : planes) {
            String what = rung.id() + " " + parameters + " " + one;
            Optional<String> refusal = filter.refusal(one.x(), one.settings());
            if (refusal.isPresent()) {
                assertThrows(IllegalArgumentException.class, () -> filter.apply(one.x(), one.settings()), what);
                continue;
            }
            float[] before = one.x().values().clone();
            Plane expected =
                    answers.computeIfAbsent(parameters + " " + one, key -> naive.apply(one.x(), one.settings()));
            Plane found = filter.apply(one.x(), one.settings());
            PlaneComparison.assertClose(what, expected, found, bound(rung, parameters, one));
            assertArrayEquals(before, one.x().values(), what + " changed its input");
            assertArrayEquals(found.values(), writtenOver(rung, filter, one), what + " over an old plane");
        }
    }

    /** What a filter gives that may write over a plane of NaN; {@code auto} does so. */
    private float[] writtenOver(Rung<P> rung, Filter filter, PlaneCase one) {
        float[] old = new float[one.x().values().length];
        Arrays.fill(old, Float.NaN);
        Room room = Room.over(new Plane(one.x().rows(), one.x().columns(), old));
        float[] found = filter.apply(one.x(), one.settings().withRoom(room)).values();
        assertTrue(rung != ladder().get(ladder().size() - 1) || found == old, "auto writes over it");
        return found;
    }

    @ParameterizedTest
    @MethodSource("rungsAndParameters")
    void givesTheSameBitsOnAnyNumberOfThreads(Rung<P> rung, P parameters) {
        Filter filter = rung.create(parameters);
        boolean naive = rung == ladder().get(0); // slow, and on one thread whatever it is told
        PlaneCase large = PlaneCase.of(PlaneCase.Kind.BYTES, naive ? 31 : 203, naive ? 29 : 157, Border.REFLECT);
        if (filter.refusal(large.x(), large.settings()).isPresent()) {
            return;
        }
        float[] one = filter.apply(large.x(), large.settings()).values();
        for (int threads = 2; threads <= 3; threads++) {
            float[] several = filter.apply(large.x(), large.settings().withThreads(threads))
                    .values();
            assertArrayEquals(one, several, rung.id() + " on " + threads + " threads");
        }
    }
}
