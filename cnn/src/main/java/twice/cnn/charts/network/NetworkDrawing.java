package twice.cnn.charts.network;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.ui.Drawable;
import twice.cnn.Network;
import twice.convolution.charts.ChartStyle;

/**
 * A network as blocks: as high as the root of the rows of a map, as wide as the logarithm of the channels; ways that part and
 * join again in one frame under the name of the layer in which they join. Batch normalization, activations and dropout go
 * with the block before them. It reads from left to right, and on from line to line.
 */
public final class NetworkDrawing implements Drawable {

    private static final double EDGE = 24;
    private static final double HEAD = 74;
    private static final double SIZES = 22;
    private static final double BETWEEN_LINES = 16;
    private static final double FOOT = 26;
    private static final double LEAST_WIDTH = 640;
    private static final double MANY = 1e7;
    private static final Color IMAGE = new Color(0xDDDDDD);

    private final Network network;
    private final Layout layout;

    /** Lays the network out. */
    public NetworkDrawing(Network network) {
        this.network = network;
        this.layout = Layout.of(network);
    }

    /** For which it is made. */
    public int width() {
        double widest =
                layout.lines().stream().mapToDouble(Layout.Line::width).max().orElseThrow();
        return (int) Math.ceil(Math.max(widest, LEAST_WIDTH) + 2 * EDGE);
    }

    /** For which it is made. */
    public int height() {
        double lines =
                layout.lines().stream().mapToDouble(NetworkDrawing::height).sum();
        return (int) Math.ceil(HEAD + lines + FOOT);
    }

    private static double height(Layout.Line line) {
        return SIZES + line.above() + line.below() + BETWEEN_LINES;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.fill(area);
        Pen pen = new Pen(g, layout.imageHeight());
        head(pen);
        Set<Ink> used = EnumSet.noneOf(Ink.class);
        network.needed().forEach(node -> Ink.ofDrawn(node.layer()).ifPresent(used::add));
        double top = HEAD;
        for (Layout.Line line : layout.lines()) {
            line(pen, line, top);
            top += height(line);
        }
        legend(pen, used, top);
    }

    private void head(Pen pen) {
        long products = network.multiplyAdds();
        String cost = products < MANY
                ? String.format(Locale.ROOT, "%,d", products)
                : String.format(Locale.ROOT, "%,.0f million", products / 1e6);
        pen.text(
                String.format(
                        Locale.ROOT,
                        "%s: %,d parameters, %s multiply-adds an image",
                        network.name(),
                        network.parameterCount(),
                        cost),
                ChartStyle.TITLE,
                EDGE,
                26);
        pen.text(
                "height: the root of a map's rows; width: the logarithm of the channels, whose number stands above",
                ChartStyle.SMALL,
                EDGE,
                44);
        String more = network.needed().size() < network.nodes().size() ? ", what only training needs" : "";
        pen.text("not drawn: activations, batch normalization, dropout" + more, ChartStyle.SMALL, EDGE, 58);
    }

    private void line(Pen pen, Layout.Line line, double top) {
        boolean first = line.equals(layout.lines().get(0));
        boolean last = line.equals(layout.lines().get(layout.lines().size() - 1));
        double y = top + SIZES + line.above();
        Sizes sizes = new Sizes(pen, top + 8);
        double x = EDGE - layout.gap();
        if (first) {
            x = EDGE + Layout.IMAGE_WIDTH;
            image(pen, y);
            sizes.next(network.input(), EDGE, x);
        }
        for (int p = 0; p < line.parts().size(); p++) {
            Part part = line.parts().get(p);
            double room = layout.room(part);
            Extent extent = Extent.of(part, layout.imageHeight());
            double own = x + layout.gap() + (room - extent.width()) / 2;
            pen.line(x, y, own, y);
            pen.line(own + extent.width(), y, x + layout.gap() + room, y);
            pen.part(part, own, y);
            pen.name(line.name(p), part, own + extent.width() / 2, y + extent.below());
            Network.Node node = part instanceof Part.Block block ? block.node() : ((Part.Ways) part).join();
            sizes.next(node.shape(), own, own + extent.width());
            x += layout.gap() + room;
        }
        sizes.end();
        if (!last) {
            pen.arrow(x, y, x + layout.gap());
        }
    }

    private void image(Pen pen, double y) {
        double height = Extent.height(layout.imageHeight(), layout.imageHeight());
        double middle = EDGE + Layout.IMAGE_WIDTH / 2;
        pen.box(EDGE, y, Layout.IMAGE_WIDTH, height, IMAGE);
        pen.centred(Integer.toString(network.input().dim(0)), Pen.TINY, middle, y - height / 2 - 3);
        pen.turned(Network.IMAGE, Pen.NAME, ChartStyle.TEXT, middle + 4, y + height / 2 + 4, false);
    }

    private static void legend(Pen pen, Set<Ink> used, double top) {
        double x = EDGE;
        for (Ink ink : used) {
            pen.box(x, top + 2, 12, 12, ink.color());
            pen.text(ink.words(), ChartStyle.SMALL, x + 18, top + 6);
            x += Pen.length(ink.words(), ChartStyle.SMALL) + 34;
        }
    }
}
