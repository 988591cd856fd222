package twice.cnn.gemm;

/**
 * A general matrix multiplication: C = A·B, or C = A·B + C. Factors that are to be taken transposed are handed in as
 * {@link Matrix#transposed()}, so that there are four kinds of product and one method.
 *
 * <p>Whatever stands in A and B takes part: 0·∞ is NaN, and no zero is skipped. C must share no numbers with A or B. An
 * instance keeps its scratch memory from call to call, so it serves one caller at a time.
 */
@FunctionalInterface
public interface Gemm {

    /**
     * Writes the product to C, or adds it there.
     *
     * @param a m×k
     * @param b k×n
     * @param c m×n, row-major
     * @param add whether what stands in C is kept and added to; if not, it isn't read
     * @throws IllegalArgumentException if the sizes don't fit together
     */
    void multiply(Matrix a, Matrix b, Matrix c, boolean add);

    /** Demands what {@link #multiply} says of its matrices. */
    static void check(Matrix a, Matrix b, Matrix c) {
        if (a.columns() != b.rows() || c.rows() != a.rows() || c.columns() != b.columns() || c.columnStep() != 1) {
            throw new IllegalArgumentException(a + " · " + b + " isn't " + c);
        }
    }
}
