package twice.deepdream.experiments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Add;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;

/** Layers that are worth a look, from the image on: where all ways meet, one for each size that their places see. */
public final class Stops {

    private Stops() {}

    /** At most so many of a network's layers, evenly spread, the last of them among them. */
    public static List<String> of(Network network, int most) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<String> found = new ArrayList<>();
        long seen = -1;
        for (Network.Node node : meetings(network)) {
            ReceptiveField.Axis field = fields.get(node.name()).down();
            boolean shows = node.layer() instanceof Convolution
                    || node.layer() instanceof Activation
                    || node.layer() instanceof Add
                    || node.layer() instanceof Concatenate;
            if (!shows || node.shape().rank() != 3 || field.jump() == 0) {
                continue;
            }
            if (field.size() == seen) {
                found.remove(found.size() - 1); // the later one has more to say: it comes after the activation
            }
            seen = field.size();
            found.add(node.name());
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(most, found.size()); i++) {
            int back = most > 1 && found.size() > most
                    ? (int) Math.round((double) (most - 1 - i) * (found.size() - 1) / (most - 1))
                    : Math.min(most, found.size()) - 1 - i;
            chosen.add(found.get(found.size() - 1 - back));
        }
        return chosen;
    }

    /** Nodes that no edge goes past. */
    private static List<Network.Node> meetings(Network network) {
        List<Network.Node> all = network.needed();
        Map<String, Integer> places = new HashMap<>(Map.of(Network.IMAGE, -1));
        List<Network.Node> meetings = new ArrayList<>();
        int[] reach = new int[all.size()];
        for (int n = 0; n < all.size(); n++) {
            places.put(all.get(n).name(), n);
            for (String input : all.get(n).inputs()) {
                for (int between = places.get(input) + 1; between < n; between++) {
                    reach[between]++;
                }
            }
        }
        for (int n = 0; n < all.size(); n++) {
            if (reach[n] == 0) {
                meetings.add(all.get(n));
            }
        }
        return meetings;
    }
}
