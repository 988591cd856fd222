package twice.cnn.charts.network;

import twice.cnn.Shape;

/** Over the parts of a line, how large their maps are: a bracket over all that have the same size. */
final class Sizes {

    private static final double TICK = 3;

    private final Pen pen;
    private final double y;
    private String current = "";
    private double from;
    private double to;

    Sizes(Pen pen, double y) {
        this.pen = pen;
        this.y = y;
    }

    /** What the next part gives, and where it stands. */
    void next(Shape shape, double left, double right) {
        String size = text(shape);
        if (!size.equals(current)) {
            end();
            current = size;
            from = left;
        }
        to = right;
    }

    private static String text(Shape shape) {
        if (shape.rank() != 3) {
            return "";
        }
        return shape.dim(1) == shape.dim(2) ? shape.dim(1) + "²" : shape.dim(1) + "×" + shape.dim(2);
    }

    /** Draws the last bracket. */
    void end() {
        if (!current.isEmpty()) {
            pen.line(from, y + 4, to, y + 4);
            pen.line(from, y + 4, from, y + 4 + TICK);
            pen.line(to, y + 4, to, y + 4 + TICK);
            pen.centred(current, Pen.NAME, (from + to) / 2, y);
        }
    }
}
