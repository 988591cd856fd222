package twice.cnn.gemm;

/** Rows times numbers, added to a row. Plain loops over neighbouring numbers, which the compiler makes vectors of by itself. */
final class RowSum {

    private RowSum() {}

    /** c[j] += s·b[j] for {@code columns} numbers, from {@code o} and {@code p} on. */
    static void addOne(float s, float[] b, int p, float[] c, int o, int columns) {
        for (int j = 0; j < columns; j++) {
            c[o + j] += s * b[p + j];
        }
    }

    /** Four rows of b, {@code step} apart, times four numbers: c is loaded and stored once for four multiply-adds. */
    static void addFour(
            float s0, float s1, float s2, float s3, float[] b, int p, int step, float[] c, int o, int columns) {
        int p1 = p + step;
        int p2 = p1 + step;
        int p3 = p2 + step;
        for (int j = 0; j < columns; j++) {
            c[o + j] += (s0 * b[p + j] + s1 * b[p1 + j]) + (s2 * b[p2 + j] + s3 * b[p3 + j]);
        }
    }
}
