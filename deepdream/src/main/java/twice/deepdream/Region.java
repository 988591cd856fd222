package twice.deepdream;

/**
 * Some places of a feature map: rows from {@code top} to before {@code bottom}, columns from {@code left} to before {@code right}.
 */
public record Region(int top, int left, int bottom, int right) {

    /** All places of maps of that size. */
    public static Region all(int rows, int columns) {
        return new Region(0, 0, rows, columns);
    }
}
