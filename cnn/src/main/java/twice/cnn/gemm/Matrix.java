package twice.cnn.gemm;

import twice.cnn.Shape;

/**
 * A matrix that lies in an array, or in a part of one: element (i, j) stands at {@code offset + i·rowStep + j·columnStep}.
 * Row-major matrices have columnStep 1 and as rowStep their leading dimension, which may be larger than a row. Reading
 * such a matrix transposed takes no copy, for it only exchanges the two steps.
 */
public final class Matrix {

    private final float[] values;
    private final int offset;
    private final int rows;
    private final int columns;
    private final int rowStep;
    private final int columnStep;

    private Matrix(float[] values, int offset, int rows, int columns, int rowStep, int columnStep) {
        this.values = values;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        this.rowStep = rowStep;
        this.columnStep = columnStep;
    }

    /** A row-major matrix from the array's beginning, its rows one after the other. */
    public static Matrix of(float[] values, int rows, int columns) {
        return of(values, 0, rows, columns, columns);
    }

    /**
     * A row-major matrix somewhere in an array, not copied.
     *
     * @param leading from the beginning of a row to the beginning of the next
     * @throws IllegalArgumentException if it doesn't fit into the array or rows overlap
     */
    public static Matrix of(float[] values, int offset, int rows, int columns, int leading) {
        if (offset < 0 || rows < 0 || columns < 0 || leading < columns) {
            throw new IllegalArgumentException("a matrix " + Shape.of(Math.max(rows, 0), Math.max(columns, 0)) + " at "
                    + offset + " with leading dimension " + leading);
        }
        if (rows > 0 && columns > 0 && offset + (rows - 1L) * leading + columns > values.length) {
            throw new IllegalArgumentException("a matrix " + Shape.of(rows, columns) + " with leading dimension "
                    + leading + " doesn't fit into " + values.length + " numbers from " + offset + " on");
        }
        return new Matrix(values, offset, rows, columns, leading, 1);
    }

    /** The same numbers, rows taken for columns. */
    public Matrix transposed() {
        return new Matrix(values, offset, columns, rows, columnStep, rowStep);
    }

    /** Rows {@code top} to {@code bottom} and columns {@code left} to {@code right}, the last ones exclusive. */
    public Matrix part(int top, int bottom, int left, int right) {
        return new Matrix(values, at(top, left), bottom - top, right - left, rowStep, columnStep);
    }

    /** Where element (i, j) stands in {@link #values()}. */
    public int at(int i, int j) {
        return offset + i * rowStep + j * columnStep;
    }

    /** The array itself, not a copy. */
    public float[] values() {
        return values;
    }

    /** The height. */
    public int rows() {
        return rows;
    }

    /** The width. */
    public int columns() {
        return columns;
    }

    /** From an element to the one below it. */
    public int rowStep() {
        return rowStep;
    }

    /** From an element to the one right of it. */
    public int columnStep() {
        return columnStep;
    }

    /** The shape only. */
    @Override
    public String toString() {
        return "matrix " + Shape.of(rows, columns) + (columnStep == 1 ? "" : ", transposed");
    }
}
