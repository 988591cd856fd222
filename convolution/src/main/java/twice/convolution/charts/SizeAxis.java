package twice.convolution.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis whose marks are the sizes that were measured: decades alone would leave a reader guessing. */
final class SizeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private final int[] sizes;

    SizeAxis(String label, int[] sizes) {
        super(label);
        this.sizes = sizes.clone();
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int size : sizes) {
            String label = String.format(Locale.ROOT, "%,d", size);
            ticks.add(new NumberTick(size, label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
