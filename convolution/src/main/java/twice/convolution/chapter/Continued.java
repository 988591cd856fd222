package twice.convolution.chapter;

import twice.convolution.Border;
import twice.convolution.Plane;

/** A plane with what its border puts around it. */
final class Continued {

    private static final float BLACK = 0;

    private Continued() {}

    /** The plane with so many rows and columns more on each side, and a thin white frame where it really ends. */
    static Plane by(Plane x, Border border, int margin) {
        int rows = x.rows() + 2 * margin;
        int columns = x.columns() + 2 * margin;
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int r = i / columns - margin;
            int c = i % columns - margin;
            int row = border.index(r, x.rows());
            int column = border.index(c, x.columns());
            boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
            values[i] = onFrame(r, c, x) ? 255 : outside ? BLACK : x.at(row, column);
        }
        return new Plane(rows, columns, values);
    }

    private static boolean onFrame(int r, int c, Plane x) {
        boolean beside = (r == -1 || r == x.rows()) && c >= -1 && c <= x.columns();
        boolean above = (c == -1 || c == x.columns()) && r >= -1 && r <= x.rows();
        return beside || above;
    }
}
