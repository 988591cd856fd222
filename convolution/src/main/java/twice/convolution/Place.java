package twice.convolution;

/**
 * Which output value {@code --explain} means.
 *
 * @param row from 0; 0 if only a column was given
 * @param column from 0
 */
record Place(int row, int column) {

    /** Reads {@code ROW,COL}, or {@code COL} alone for signals. */
    static Place parse(String text) {
        String[] numbers = text.strip().split(" *, *", -1);
        try {
            if (numbers.length == 1) {
                return new Place(0, Integer.parseInt(numbers[0]));
            }
            if (numbers.length == 2) {
                return new Place(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            }
        } catch (NumberFormatException e) {
            throw notAPlace(text, e);
        }
        throw notAPlace(text, null);
    }

    private static ConvolutionException notAPlace(String text, NumberFormatException cause) {
        ConvolutionException e =
                new ConvolutionException("--explain: expected ROW,COL, such as 0,3, found '" + text + "'");
        e.initCause(cause);
        return e;
    }

    /** The same place of a signal, however row and column were given. */
    Place inSignal() {
        return column == 0 ? new Place(0, row) : this;
    }

    /** Refuses a place beyond the result. */
    void check(int rows, int columns) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new ConvolutionException("--explain: expected a row from 0 to " + (rows - 1)
                    + " and a column from 0 to " + (columns - 1) + ", found " + row + "," + column);
        }
    }
}
