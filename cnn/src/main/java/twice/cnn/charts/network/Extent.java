package twice.cnn.charts.network;

import java.util.List;
import twice.cnn.Shape;
import twice.cnn.layers.Linear;

/**
 * How much room a part takes.
 *
 * @param width across
 * @param above the line that leads through it
 * @param below that line
 */
record Extent(double width, double above, double below) {

    /** Between two blocks of a way. */
    static final double GAP = 9;

    /** Between two ways, the upper one's blocks and the numbers over the lower one's. */
    static final double BETWEEN_WAYS = 5;

    /** From the edge of what holds the ways to its blocks, where they part and join. */
    static final double MARGIN = 15;

    /** Over each block stands how many channels it gives. */
    static final double NUMBER = 10;

    private static final double TALLEST = 116;
    private static final double SMALLEST = 17;
    private static final double SHORTCUT = 8;

    double height() {
        return above + below;
    }

    /** Room of one part, in a network for images that are so high. */
    static Extent of(Part part, int imageHeight) {
        if (part instanceof Part.Block block) {
            double height = height(block, imageHeight);
            return new Extent(width(block), height / 2 + NUMBER, height / 2);
        }
        double width = 0;
        double height = BETWEEN_WAYS;
        for (List<Part> way : ((Part.Ways) part).ways()) {
            Extent extent = of(way, imageHeight);
            width = Math.max(width, extent.width);
            height += extent.height() + BETWEEN_WAYS;
        }
        return new Extent(width + 2 * MARGIN, height / 2, height / 2);
    }

    /** Room of parts in a row. */
    static Extent of(List<Part> way, int imageHeight) {
        if (way.isEmpty()) {
            return new Extent(0, SHORTCUT / 2, SHORTCUT / 2);
        }
        double width = GAP * (way.size() - 1);
        double above = 0;
        double below = 0;
        for (Part part : way) {
            Extent extent = of(part, imageHeight);
            width += extent.width;
            above = Math.max(above, extent.above);
            below = Math.max(below, extent.below);
        }
        return new Extent(width, above, below);
    }

    /** The root of the map's rows, so that 7 can be seen beside 224; of a row of numbers, the logarithm of their number. */
    static double height(Part.Block block, int imageHeight) {
        Shape shape = block.node().shape();
        if (shape.rank() == 1) {
            return Math.max(SMALLEST, 9 * log2(shape.dim(0)));
        }
        return height(shape.dim(1), imageHeight);
    }

    static double height(int rows, int imageHeight) {
        return Math.max(SMALLEST, TALLEST * Math.sqrt((double) rows / imageHeight));
    }

    /** The logarithm of the channels. */
    static double width(Part.Block block) {
        boolean row =
                block.node().layer() instanceof Linear || block.node().shape().rank() == 1;
        return row ? 12 : Math.max(11, 2.6 * log2(block.node().shape().dim(0)));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
