package twice.convolution.direct;

import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;

/**
 * Where a convolution's values come from, with the kernel turned so that it is simply laid on: output (r, c) is
 *
 * <pre>y[r,c] = Σᵢ Σⱼ w[i,j] · x[s·r − top + i, s·c − left + j]</pre>
 *
 * @param rows height of the output
 * @param columns width of the output
 * @param weights w, the kernel as it is laid on
 * @param top how many rows above the input output row 0 begins to read
 * @param left how many columns left of the input output column 0 begins to read
 * @param stride s
 */
public record Frame(int rows, int columns, Kernel weights, int top, int left, int stride) {

    /** The frame of that convolution. */
    public static Frame of(Plane x, Kernel kernel, Settings settings) {
        int rows = OutputSize.of(x.rows(), kernel.rows(), settings, "rows");
        int columns = OutputSize.of(x.columns(), kernel.columns(), settings, "columns");
        return new Frame(
                rows,
                columns,
                settings.correlate() ? kernel : kernel.turned(),
                kernel.rows() - 1 - settings.mode().offset(kernel.rows()),
                kernel.columns() - 1 - settings.mode().offset(kernel.columns()),
                settings.stride());
    }
}
