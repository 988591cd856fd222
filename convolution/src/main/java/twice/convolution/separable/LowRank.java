package twice.convolution.separable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import twice.convolution.Kernel;

/**
 * A kernel as a short sum of products of a column and a row, w[i,j] = Σₛ uₛ[i]·vₛ[j]. The singular value decomposition
 * gives the shortest such sum.
 *
 * <p>A rest counts as nothing if its norm (the root of the sum of its squares) is at most 2⁻²⁴ of the kernel's: rounding
 * each weight to a float, as all fast rungs do, may change the kernel by as much. So a separable kernel is recognised even
 * after its weights were rounded to floats, and what is dropped weighs no more than what every rung drops.
 *
 * <p>The decomposition of a large kernel would take longer than the convolution. Its columns are therefore first
 * multiplied by a few random vectors: if the rank is small, the products span all columns, and the small matrix that is
 * left has the same singular values. If it isn't, the rest says so.
 *
 * @param columns uₛ
 * @param rows vₛ
 */
record LowRank(List<double[]> columns, List<double[]> rows) {

    /** Longer sums are not looked for: they pay for no kernel that a FFT wouldn't do sooner. */
    static final int LONGEST = 8;

    private static final int SKETCH = 2 * LONGEST;
    private static final double NOTHING = 0x1p-24;

    LowRank {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The shortest sum, if there is one of at most {@code longest} terms that may be used instead of the kernel. */
    static Optional<LowRank> of(Kernel w, int longest) {
        RealMatrix rest = new Array2DRowRealMatrix(w.rows(), w.columns());
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                rest.setEntry(i, j, w.at(i, j));
            }
        }
        double enough = NOTHING * rest.getFrobeniusNorm();
        RealMatrix basis = basis(rest);
        SingularValueDecomposition svd =
                new SingularValueDecomposition(basis.transpose().multiply(rest));
        RealMatrix left = basis.multiply(svd.getU());
        RealMatrix right = svd.getV();
        List<double[]> columns = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int s = 0; s < Math.min(longest, left.getColumnDimension()); s++) {
            double[] u = left.getColumnVector(s)
                    .mapMultiply(svd.getSingularValues()[s])
                    .toArray();
            double[] v = right.getColumn(s);
            columns.add(u);
            rows.add(v);
            rest = rest.subtract(new Array2DRowRealMatrix(u).multiply(new Array2DRowRealMatrix(v).transpose()));
            if (rest.getFrobeniusNorm() <= enough) {
                return s == 0
                        ? Optional.of(product(w))
                        : Optional.of(new LowRank(columns, rows)).filter(sum -> !whole(w));
            }
        }
        return Optional.empty();
    }

    /** Orthogonal columns that span the matrix's, if its rank is small. */
    private static RealMatrix basis(RealMatrix matrix) {
        int size = Math.min(SKETCH, Math.min(matrix.getRowDimension(), matrix.getColumnDimension()));
        Random random = new Random(1);
        RealMatrix sketch = new Array2DRowRealMatrix(matrix.getColumnDimension(), size);
        for (int i = 0; i < sketch.getRowDimension(); i++) {
            for (int j = 0; j < size; j++) {
                sketch.setEntry(i, j, random.nextGaussian());
            }
        }
        RealMatrix products = matrix.multiply(sketch);
        return new QRDecomposition(products).getQ().getSubMatrix(0, matrix.getRowDimension() - 1, 0, size - 1);
    }

    /** Whether all weights are whole: sums of whole numbers are exact, and a sum of irrational products would not be. */
    private static boolean whole(Kernel w) {
        for (double weight : w.weights()) {
            if (weight != Math.rint(weight)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A kernel of rank 1 as a column times a row, which are the kernel's own rather than the decomposition's: the row with
     * the largest weight, and how often it stands in each of the others. If the weights are whole, so are these.
     */
    private static LowRank product(Kernel w) {
        int largest = 0;
        for (int i = 1; i < w.weights().length; i++) {
            if (Math.abs(w.weights()[i]) > Math.abs(w.weights()[largest])) {
                largest = i;
            }
        }
        int row = largest / w.columns();
        int column = largest % w.columns();
        double[] v = new double[w.columns()];
        double divisor = whole(w) ? 0 : 1;
        for (int j = 0; j < v.length; j++) {
            v[j] = w.at(row, j);
            divisor = divisor == 1 ? 1 : commonDivisor(Math.abs(v[j]), divisor);
        }
        double[] u = new double[w.rows()];
        for (int j = 0; j < v.length; j++) {
            v[j] /= Math.max(divisor, Double.MIN_NORMAL);
        }
        for (int i = 0; i < u.length; i++) {
            u[i] = v[column] == 0 ? 0 : w.at(i, column) / v[column];
        }
        return new LowRank(List.of(u), List.of(v));
    }

    private static double commonDivisor(double a, double b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
