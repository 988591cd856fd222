package twice.convolution.seeing;

import twice.convolution.Border;

/**
 * One product of an output value's sum.
 *
 * @param i row of the weight in the kernel as given
 * @param j its column
 * @param weight the weight there
 * @param row where the weight lies on the input, maybe beyond its edge
 * @param column likewise
 * @param sourceRow whose value stands there by the border, {@link Border#OUTSIDE} for the border's own value
 * @param sourceColumn likewise
 * @param value the value there
 */
record Term(int i, int j, double weight, int row, int column, int sourceRow, int sourceColumn, double value) {

    double product() {
        return weight * value;
    }

    /** Whether the place lies beyond the input's edge. */
    boolean isBorder() {
        return isConstant() || row != sourceRow || column != sourceColumn;
    }

    /** Whether the value is the one given for the border. */
    boolean isConstant() {
        return sourceRow == Border.OUTSIDE || sourceColumn == Border.OUTSIDE;
    }
}
