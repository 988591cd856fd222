package twice.cnn.charts.network;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Network;

/**
 * The parts of a network on lines that are about equally long.
 *
 * @param gap between two parts
 */
record Layout(List<Line> lines, int imageHeight, double gap) {

    /** Of the image, as of all blocks that give few channels. */
    static final double IMAGE_WIDTH = 11;

    private static final double WIDEST = 1060;
    private static final double WANTED = 560;
    private static final double NARROW = 14;
    private static final double WIDE = 34;
    private static final double FRAME_NAME = 14;

    /**
     * A line of parts.
     *
     * @param above what the highest part takes above the line through all of them
     * @param below what the lowest takes below, with its name
     */
    record Line(List<Part> parts, double width, double above, double below) {

        /** What stands under a part; a block before a frame may leave out what the frame is called too. */
        String name(int number) {
            String name = parts.get(number).name();
            String next = number + 1 < parts.size() ? parts.get(number + 1).name() + "." : ".";
            return name.startsWith(next) ? name.substring(next.length()) : name;
        }
    }

    /** Lays a network out. */
    static Layout of(Network network) {
        List<Part> parts = Outline.of(network);
        int imageHeight = network.input().dim(1);
        double all = IMAGE_WIDTH
                + parts.stream().mapToDouble(part -> room(part, imageHeight)).sum();
        double gap = Math.min(WIDE, Math.max(NARROW, (WANTED - all) / parts.size()));
        double whole = all + gap * parts.size();
        double longest = whole / Math.ceil(whole / WIDEST);
        List<Line> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        double width = IMAGE_WIDTH;
        for (Part part : parts) {
            double more = room(part, imageHeight) + gap;
            // The middle of what is added decides, so that lines come out long and short in turn.
            if (!line.isEmpty() && width + more / 2 > longest) {
                lines.add(line(line, imageHeight, width, lines.isEmpty()));
                line.clear();
                width = 0;
            }
            line.add(part);
            width += more;
        }
        lines.add(line(line, imageHeight, width, lines.isEmpty()));
        return new Layout(lines, imageHeight, gap);
    }

    /** Across; a frame needs room for its name. */
    double room(Part part) {
        return room(part, imageHeight);
    }

    private static double room(Part part, int imageHeight) {
        double own = Extent.of(part, imageHeight).width();
        return part instanceof Part.Ways ? Math.max(own, Pen.length(part.name(), Pen.NAME) - 8) : own;
    }

    private static Line line(List<Part> parts, int imageHeight, double width, boolean withImage) {
        double image = withImage ? Extent.height(imageHeight, imageHeight) / 2 : 0;
        double above = image + Extent.NUMBER;
        double below = image + Pen.length(Network.IMAGE, Pen.NAME);
        Line line = new Line(List.copyOf(parts), width, above, below);
        for (int p = 0; p < parts.size(); p++) {
            Extent extent = Extent.of(parts.get(p), imageHeight);
            boolean frame = parts.get(p) instanceof Part.Ways;
            above = Math.max(above, extent.above());
            below = Math.max(below, extent.below() + (frame ? FRAME_NAME : Pen.length(line.name(p), Pen.NAME) + 6));
        }
        return new Line(line.parts(), width, above, below);
    }
}
