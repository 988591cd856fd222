package twice.convolution.fft;

/** The roots of unity that transforms multiply by, each to the last bit but one, by symmetry from the first eighth. */
final class Twiddles {

    private Twiddles() {}

    /** cos(2π·j/n) */
    static double cos(long j, long n) {
        long place = Math.floorMod(j, n);
        // Octant by octant, so that the angle handed to cos and sin is at most π/4, where both are exact to half an
        // ulp.
        long eighths = 8 * place / n;
        return switch ((int) eighths) {
            case 0 -> Math.cos(angle(place, n));
            case 1, 2 -> -Math.sin(angle(4 * place - n, 4 * n));
            case 3, 4 -> -Math.cos(angle(2 * place - n, 2 * n));
            case 5, 6 -> Math.sin(angle(4 * place - 3 * n, 4 * n));
            default -> Math.cos(angle(n - place, n));
        };
    }

    /** sin(2π·j/n) */
    static double sin(long j, long n) {
        return cos(4 * j - n, 4 * n);
    }

    private static double angle(long j, long n) {
        return 2 * Math.PI * j / n;
    }

    /**
     * For each j below n/4 the powers w^j, w^2j and w^3j of w = e^(−2πi/n): six numbers, real and imaginary parts in turn.
     */
    static double[] quarters(int n) {
        double[] table = new double[n / 4 * 6];
        for (int j = 0; j < n / 4; j++) {
            for (int power = 1; power <= 3; power++) {
                table[6 * j + 2 * power - 2] = cos((long) power * j, n);
                table[6 * j + 2 * power - 1] = -sin((long) power * j, n);
            }
        }
        return table;
    }
}
