package twice.deepdream;

import java.util.SplittableRandom;

/**
 * How an ascent goes at each size.
 *
 * @param iterations how many steps; none leave the picture as it is
 * @param step how far each goes: the mean change of a value in the network's space; positive
 * @param jitter the most by which the picture is moved round before each step, down and across; 0 leaves it in place
 * @param smooth how much the gradient is smoothed; 0 leaves it as it is
 * @param pyramid in how many bands of frequency the gradient is evened out; 0 leaves it as it is
 * @param seed from which jitter is drawn
 * @param normalize whether each step's gradient is divided by its own mean |g|; if not, all by that of the first, so that steps are as
 *     long as the gradient is
 */
public record Steps(int iterations, double step, int jitter, double smooth, int pyramid, long seed, boolean normalize) {

    /** The most bands: the lowest then has a thousandth of the picture's width. */
    public static final int MOST_BANDS = 10;

    /** How much wider the smoothing has become at the last step. */
    private static final double GROWTH = 4;

    public Steps {
        require(iterations >= 0, "--iterations: expected 0 or more, found " + iterations);
        require(step > 0 && step <= Float.MAX_VALUE, "--step: expected a number greater than 0, found " + step);
        require(jitter >= 0, "--jitter: expected 0 pixels or more, found " + jitter);
        require(smooth >= 0 && smooth <= 100, "--smooth: expected a number from 0 to 100, found " + smooth);
        require(
                pyramid >= 0 && pyramid <= MOST_BANDS,
                "--pyramid: expected 0 to " + MOST_BANDS + " bands, found " + pyramid);
    }

    /** Steps that are normalized, as all are unless somebody wants to see what that is good for. */
    public Steps(int iterations, double step, int jitter, double smooth, int pyramid, long seed) {
        this(iterations, step, jitter, smooth, pyramid, seed, true);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new DreamException(message);
        }
    }

    /** Nothing but x ← x + step · g / mean|g|. */
    public static Steps plain(int iterations, double step) {
        return new Steps(iterations, step, 0, 0, 0, 0);
    }

    /** The same, drawn from another seed. */
    public Steps withSeed(long other) {
        return new Steps(iterations, step, jitter, smooth, pyramid, other, normalize);
    }

    /** How the picture is moved round at a step, counted from 0. */
    public Shift shift(int iteration) {
        if (jitter == 0) {
            return Shift.NONE;
        }
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (iteration + 1));
        return new Shift(random.nextInt(-jitter, jitter + 1), random.nextInt(-jitter, jitter + 1));
    }

    /**
     * The middle σ, in pixels, by which the gradient is smoothed at a step: from 1 to 5 times {@link #smooth}. The first steps
     * draw the details, the last ones join them.
     */
    public double sigma(int iteration) {
        return smooth * (1 + GROWTH * (iteration + 1) / iterations);
    }
}
