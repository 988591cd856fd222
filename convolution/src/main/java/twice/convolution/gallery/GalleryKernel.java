package twice.convolution.gallery;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import twice.convolution.Kernel;

/**
 * A kernel with a name.
 *
 * @param name what the command line calls it
 * @param kernel as it stands before a convolution turns it
 * @param effect what it does, in a few words
 */
public record GalleryKernel(String name, Kernel kernel, String effect) {

    /** What a flat input is multiplied by: 1 keeps brightness, 0 makes flat areas black. */
    public double sum() {
        return Arrays.stream(kernel.weights()).sum();
    }

    /** The least number of products column × row whose sum this kernel is. */
    public int rank() {
        RealMatrix matrix = MatrixUtils.createRealMatrix(kernel.rows(), kernel.columns());
        for (int i = 0; i < kernel.rows(); i++) {
            for (int j = 0; j < kernel.columns(); j++) {
                matrix.setEntry(i, j, kernel.at(i, j));
            }
        }
        return new SingularValueDecomposition(matrix).getRank();
    }

    /** Whether it is one column times one row, so that two short passes do the work of a long one. */
    public boolean isSeparable() {
        return rank() == 1;
    }
}
