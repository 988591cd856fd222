package twice.deepdream.ascent;

import java.util.HashMap;
import java.util.Map;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Shift;
import twice.deepdream.Size;

/**
 * The gradient of the whole picture from looks at windows of it, one after the other in the same memory. Each pixel's is taken from the
 * window in whose core it lies; as that has all places which see the pixel, with all that they see, it is the gradient of the whole, up
 * to rounding, and there are no seams. The price is what windows have in common: with a field of 300 pixels and cores of 256 each pixel
 * is looked at eleven times.
 */
final class TiledGradient implements Gradient {

    private final Objective objective;
    private final Tiling tiling;
    private final Execution execution;
    private final Map<String, Region> counted = new HashMap<>();
    private final ExecutionSight sight;

    TiledGradient(DreamNetwork network, Objective objective, Tiling tiling, Workers workers) {
        this.objective = objective;
        this.tiling = tiling;
        Network part = network.upTo(objective.layers(), tiling.window());
        this.execution = WholeGradient.execution(part, network.weights(), workers);
        this.sight = new ExecutionSight(execution, counted::get);
    }

    @Override
    public double of(Tensor x, Shift shift, Tensor g) {
        double value = 0;
        for (int row = 0; row < tiling.down().count(); row++) {
            for (int column = 0; column < tiling.across().count(); column++) {
                value += tile(row, column, x, shift, g);
            }
        }
        return value;
    }

    private double tile(int row, int column, Tensor x, Shift shift, Tensor g) {
        Size size = Size.of(x);
        Size window = tiling.window();
        TileAxis down = tiling.down();
        TileAxis across = tiling.across();
        int top = down.start(row);
        int left = across.start(column);
        Round.read(x.values(), size, shift, top, left, execution.image().values(), window);
        ExecutionSight all = ExecutionSight.ofAll(execution);
        for (String layer : objective.layers()) {
            counted.put(layer, tiling.places(row, column, layer, all.counted(layer)));
        }
        double value = sight.look(objective, execution.network().last().name());
        Round.write(
                execution.gradient(Network.IMAGE).values(),
                window,
                down.from(row) - top,
                across.from(column) - left,
                g.values(),
                size,
                shift,
                down.from(row),
                across.from(column),
                new Size(down.to(row) - down.from(row), across.to(column) - across.from(column)));
        return value;
    }
}
