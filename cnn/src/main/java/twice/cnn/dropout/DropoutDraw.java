package twice.cnn.dropout;

/**
 * Which numbers dropout drops: a hash of (seed of the layer, step, index of the number) and nothing else. There is no state
 * that threads would have to share or a checkpoint would have to keep, and going backward needs no memory of what was
 * dropped.
 *
 * <p>Seed and step are mixed into two keys as SplittableRandom mixes its states; a number's index, between the keys, goes
 * through Wellons' lowbias32 twice. That is ints only, so it works on vectors.
 */
final class DropoutDraw {

    /** The first multiplier of lowbias32. */
    static final int FIRST = 0x7feb352d;

    /** The second one. */
    static final int SECOND = 0x846ca68b;

    private DropoutDraw() {}

    /** The keys of a step in one long. */
    static long keys(long seed, long step) {
        return mix64(mix64(seed) + 0x9E3779B97F4A7C15L * step);
    }

    private static long mix64(long z) {
        long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        y = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return y ^ y >>> 31;
    }

    /** The draw for a number, evenly spread over 0 … 2²⁴ − 1. */
    static int draw(int index, long keys) {
        int once = mix32(index ^ (int) keys);
        return mix32(once + (int) (keys >>> 32)) >>> 8;
    }

    private static int mix32(int z) {
        int y = (z ^ z >>> 16) * FIRST;
        y = (y ^ y >>> 15) * SECOND;
        return y ^ y >>> 16;
    }

    /** A number is dropped if its draw is below this. */
    static int threshold(double probability) {
        return (int) Math.round(probability * (1 << 24));
    }

    /** What the others are multiplied by. */
    static float scale(double probability) {
        return probability == 1 ? 0 : (float) (1 / (1 - probability));
    }
}
