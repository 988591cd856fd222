package twice.filters.compare;

import twice.convolution.Plane;

/**
 * A square piece of a picture.
 *
 * @param row its upper row
 * @param column its left column
 * @param side its side
 */
public record Detail(int row, int column, int side) {

    private static final int LEAST = 16;
    private static final int MOST = 80;

    /** Where neighbours differ most, a fifth of the shorter side: there one sees what a filter does to edges. */
    public static Detail of(Plane x) {
        int shorter = Math.min(x.rows(), x.columns());
        int side = Math.min(shorter, Math.max(LEAST, Math.min(MOST, shorter / 5)));
        int step = Math.max(1, side / 4);
        Detail best = new Detail(0, 0, side);
        double most = 0;
        for (int row = 0; row + side <= x.rows(); row += step) {
            for (int column = 0; column + side <= x.columns(); column += step) {
                Detail detail = new Detail(row, column, side);
                double differences = detail.differences(x);
                if (differences > most) {
                    most = differences;
                    best = detail;
                }
            }
        }
        return best;
    }

    private double differences(Plane x) {
        double sum = 0;
        for (int r = row; r < row + side - 2; r++) {
            for (int c = column; c < column + side - 2; c++) {
                sum += Math.abs(x.at(r, c + 2) - x.at(r, c)) + Math.abs(x.at(r + 2, c) - x.at(r, c));
            }
        }
        return sum;
    }
}
