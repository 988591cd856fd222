package twice.filters.rank;

import java.util.Arrays;

/**
 * The place of each of many whole numbers in their order: a radix sort of their indices by eleven bits at a time, which
 * compares nothing. Equal numbers stay in the order in which they came, so no two have the same place.
 */
final class RadixOrder {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private final int[] one;
    private final int[] other;
    private final int[] starts = new int[BUCKETS + 1];

    /** Room for so many. */
    RadixOrder(int most) {
        one = new int[most];
        other = new int[most];
    }

    /** Writes how many of the keys come before each: {@code to[i]} for {@code keys[i]}, the first {@code count}. */
    void rank(int[] keys, int count, int[] to) {
        for (int i = 0; i < count; i++) {
            one[i] = i;
        }
        pass(keys, count, 0, one, other);
        pass(keys, count, BITS, other, one);
        pass(keys, count, 2 * BITS, one, other);
        for (int i = 0; i < count; i++) {
            to[other[i]] = i;
        }
    }

    private void pass(int[] keys, int count, int shift, int[] from, int[] to) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < count; i++) {
            starts[digit(keys[i], shift) + 1]++;
        }
        for (int b = 0; b < BUCKETS; b++) {
            starts[b + 1] += starts[b];
        }
        for (int i = 0; i < count; i++) {
            int key = from[i];
            to[starts[digit(keys[key], shift)]++] = key;
        }
    }

    /** Eleven bits of a number, as if the lowest number were 0. */
    private static int digit(int key, int shift) {
        return (key ^ Integer.MIN_VALUE) >>> shift & BUCKETS - 1;
    }
}
