package twice.filters.canny;

/** Gives rows with a column of border on either side. */
@FunctionalInterface
interface RowSource {

    /**
     * Writes a row's columns −1 … columns.
     *
     * @param row any row, however far beyond the edge
     * @param to receives them from index {@code at} on
     */
    void copy(int row, float[] to, int at);
}
