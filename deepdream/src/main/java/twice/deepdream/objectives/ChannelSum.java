package twice.deepdream.objectives;

import java.util.Set;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Sight;

/**
 * Σ a over one channel of a layer. Other than its energy it knows which way is up: an activation below 0 is raised too, so that it
 * finds a pattern of which the picture has nothing yet, such as a class's output.
 *
 * @param channel from 0
 */
public record ChannelSum(String layer, int channel) implements Objective {

    @Override
    public Set<String> layers() {
        return Set.of(layer);
    }

    @Override
    public double add(Sight sight, double weight) {
        Maps maps = Maps.of(sight.activation(layer));
        float[] seed = sight.seed(layer).values();
        int first = channel * maps.area();
        for (int i = first; i < first + maps.area(); i++) {
            seed[i] += (float) weight;
        }
        Region counted = sight.counted(layer);
        double sum = 0;
        for (int r = counted.top(); r < counted.bottom(); r++) {
            for (int k = counted.left(); k < counted.right(); k++) {
                sum += maps.values()[first + r * maps.columns() + k];
            }
        }
        return weight * sum;
    }
}
