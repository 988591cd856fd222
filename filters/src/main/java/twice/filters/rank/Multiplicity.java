package twice.filters.rank;

import twice.convolution.Border;

/** How often a window that reaches beyond the edges sees each of n values, by arithmetic instead of by walking along it. */
final class Multiplicity {

    private Multiplicity() {}

    /** Of the places low…high, how many show value i of n. */
    static long of(Border border, int i, int n, long low, long high) {
        return switch (border) {
            case CONSTANT -> within(i, low, high);
            case REPLICATE -> {
                long before = i == 0 ? Math.max(0, Math.min(high, -1) - low + 1) : 0;
                long after = i == n - 1 ? Math.max(0, high - Math.max(low, n) + 1) : 0;
                yield before + within(i, low, high) + after;
            }
            case REFLECT -> every(2L * n, i, low, high) + every(2L * n, 2L * n - 1 - i, low, high);
            case REFLECT101 -> {
                long period = Math.max(1, 2L * n - 2);
                boolean seenOnce = i == 0 || i == n - 1; // the mirrors stand on these
                yield every(period, i, low, high) + (seenOnce ? 0 : every(period, period - i, low, high));
            }
            case WRAP -> every(n, i, low, high);
        };
    }

    private static long within(int i, long low, long high) {
        return low <= i && i <= high ? 1 : 0;
    }

    /** How many of low…high are i plus a multiple of the period. */
    private static long every(long period, long i, long low, long high) {
        return Math.floorDiv(high - i, period) - Math.floorDiv(low - 1 - i, period);
    }
}
