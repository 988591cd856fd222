package twice.cnn.layers;

/** A size down and a size across. */
public record Pair(int height, int width) {

    /** The same in both directions. */
    public static Pair of(int both) {
        return new Pair(both, both);
    }

    public int smallest() {
        return Math.min(height, width);
    }

    @Override
    public String toString() {
        return height + "×" + width;
    }
}
