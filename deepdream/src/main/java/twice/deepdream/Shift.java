package twice.deepdream;

/**
 * A picture moved round, as {@code numpy.roll} does: what leaves at one edge comes in at the other. The picture itself
 * isn't moved; this tells where its moved self has what.
 *
 * @param down rows that it moves down
 * @param right columns that it moves to the right
 */
public record Shift(int down, int right) {

    /** The picture where it is. */
    public static final Shift NONE = new Shift(0, 0);

    /** The row of the picture that its moved self has in that row, of so many. */
    public int row(int moved, int rows) {
        return Math.floorMod(moved - down, rows);
    }

    /** The column of the picture that its moved self has in that column, of so many. */
    public int column(int moved, int columns) {
        return Math.floorMod(moved - right, columns);
    }
}
