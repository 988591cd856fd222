package twice.convolution.direct;

import twice.convolution.Border;
import twice.convolution.Convolution2d;
import twice.convolution.Kernel;
import twice.convolution.OutputSize;
import twice.convolution.Plane;
import twice.convolution.Settings;

/** The formula of {@link Convolution2d} in four loops, summed in double. */
public final class NaiveConvolution2d implements Convolution2d {

    @Override
    public Plane convolve(Plane x, Kernel kernel, Settings settings) {
        Kernel k = settings.correlate() ? kernel.turned() : kernel;
        Border border = settings.border();
        int rows = OutputSize.of(x.rows(), k.rows(), settings, "rows");
        int columns = OutputSize.of(x.columns(), k.columns(), settings, "columns");
        int s = settings.stride();
        int a = settings.mode().offset(k.rows());
        int b = settings.mode().offset(k.columns());

        float[] y = new float[OutputSize.cells(rows, columns)];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double sum = 0;
                for (int i = 0; i < k.rows(); i++) {
                    for (int j = 0; j < k.columns(); j++) {
                        int row = border.index(s * r + a - i, x.rows());
                        int column = border.index(s * c + b - j, x.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        sum += k.at(i, j) * (outside ? settings.borderValue() : x.at(row, column));
                    }
                }
                y[r * columns + c] = (float) sum;
            }
        }
        return new Plane(rows, columns, y);
    }
}
