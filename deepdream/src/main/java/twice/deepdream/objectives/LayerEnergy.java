package twice.deepdream.objectives;

import java.util.Set;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Sight;

/**
 * ½ Σ a² over all activations of a layer: more of whatever it sees already. The derivative of ½ a² is a, so that the layer's gradient
 * is set equal to its activations.
 *
 * @see <a href="https://research.google/blog/inceptionism-going-deeper-into-neural-networks/">Mordvintsev, Olah, Tyka: Inceptionism
 *     (2015)</a>
 */
public record LayerEnergy(String layer) implements Objective {

    @Override
    public Set<String> layers() {
        return Set.of(layer);
    }

    @Override
    public double add(Sight sight, double weight) {
        Maps maps = Maps.of(sight.activation(layer));
        Region counted = sight.counted(layer);
        double sum = 0;
        for (int c = 0; c < maps.channels(); c++) {
            sum += ChannelEnergy.add(maps, c, sight.seed(layer).values(), counted, weight);
        }
        return sum;
    }
}
