package twice.deepdream.ascent;

import twice.deepdream.Shift;
import twice.deepdream.Size;

/** Copies parts of a picture that was moved round, without moving it: rows in one piece, or in two where they go over the edge. */
final class Round {

    private Round() {}

    /**
     * Copies a part of the moved picture out of the picture.
     *
     * @param picture channels of that size
     * @param top the part's first row in the moved picture
     * @param left its first column
     * @param to as many channels of the part's size
     */
    static void read(float[] picture, Size size, Shift shift, int top, int left, float[] to, Size part) {
        int channels = picture.length / (size.rows() * size.columns());
        int start = shift.column(left, size.columns());
        int before = Math.min(part.columns(), size.columns() - start);
        for (int r = 0; r < channels * part.rows(); r++) {
            int channel = r / part.rows();
            int row = shift.row(top + r % part.rows(), size.rows());
            int from = (channel * size.rows() + row) * size.columns();
            int at = r * part.columns();
            System.arraycopy(picture, from + start, to, at, before);
            System.arraycopy(picture, from, to, at + before, part.columns() - before);
        }
    }

    /**
     * Copies a part of a part back to where the picture has it.
     *
     * @param from channels of the part's size
     * @param skipRows where in the part the inner one begins
     * @param skipColumns where in the part the inner one begins
     * @param top the inner part's first row in the moved picture
     * @param left its first column
     */
    static void write(
            float[] from,
            Size part,
            int skipRows,
            int skipColumns,
            float[] picture,
            Size size,
            Shift shift,
            int top,
            int left,
            Size inner) {
        int channels = picture.length / (size.rows() * size.columns());
        int start = shift.column(left, size.columns());
        int before = Math.min(inner.columns(), size.columns() - start);
        for (int r = 0; r < channels * inner.rows(); r++) {
            int channel = r / inner.rows();
            int row = shift.row(top + r % inner.rows(), size.rows());
            int to = (channel * size.rows() + row) * size.columns();
            int at = (channel * part.rows() + skipRows + r % inner.rows()) * part.columns() + skipColumns;
            System.arraycopy(from, at, picture, to + start, before);
            System.arraycopy(from, at + before, picture, to, inner.columns() - before);
        }
    }
}
