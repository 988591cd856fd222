package twice.cnn.train;

/** Seeds out of seeds: near numbers give far ones, so that no two streams of a training are alike. */
final class Seeds {

    private Seeds() {}

    /** Another seed for each number (the last steps of Steele, Lea and Flood's SplitMix64). */
    static long of(long seed, long number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
