package twice.deepdream.objectives;

import java.util.Set;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Sight;

/**
 * ½ Σ a² over one channel of a layer: more of one pattern, wherever it is seen.
 *
 * @param channel from 0
 */
public record ChannelEnergy(String layer, int channel) implements Objective {

    @Override
    public Set<String> layers() {
        return Set.of(layer);
    }

    @Override
    public double add(Sight sight, double weight) {
        return add(Maps.of(sight.activation(layer)), channel, sight.seed(layer).values(), sight.counted(layer), weight);
    }

    static double add(Maps maps, int channel, float[] seed, Region counted, double weight) {
        float[] a = maps.values();
        float w = (float) weight;
        int first = channel * maps.area();
        for (int i = first; i < first + maps.area(); i++) {
            seed[i] += w * a[i];
        }
        double squares = 0;
        for (int r = counted.top(); r < counted.bottom(); r++) {
            int row = first + r * maps.columns();
            for (int i = row + counted.left(); i < row + counted.right(); i++) {
                squares += (double) a[i] * a[i];
            }
        }
        return weight * squares / 2;
    }
}
