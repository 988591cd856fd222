package twice.deepdream.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import twice.cnn.Network;
import twice.deepdream.DreamException;
import twice.deepdream.Objective;
import twice.deepdream.objectives.ChannelEnergy;
import twice.deepdream.objectives.ChannelSum;
import twice.deepdream.objectives.LayerEnergy;
import twice.deepdream.objectives.WeightedSum;

/** What of a layer is made larger. */
enum Goal {
    /** ½ Σ a². */
    ENERGY,
    /** Σ a. */
    SUM;

    static Goal named(String name) {
        return Arrays.stream(values())
                .filter(goal -> goal.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new DreamException("--objective: expected one of "
                        + Arrays.stream(values()).map(Goal::id).collect(Collectors.joining(", ")) + ", found '" + name
                        + "'"));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weighted sum over these layers. */
    Objective of(List<LayerTerm> terms, Network network) {
        return new WeightedSum(terms.stream()
                .map(term -> new WeightedSum.Term(of(term, network), term.weight()))
                .toList());
    }

    private Objective of(LayerTerm term, Network network) {
        String layer = term.layer();
        if (term.channel().isPresent()) {
            int channel = term.channel().getAsInt();
            return this == ENERGY ? new ChannelEnergy(layer, channel) : new ChannelSum(layer, channel);
        }
        if (this == ENERGY) {
            return new LayerEnergy(layer);
        }
        int channels = network.node(layer).shape().dim(0);
        return new WeightedSum(IntStream.range(0, channels)
                .mapToObj(channel -> new WeightedSum.Term(new ChannelSum(layer, channel), 1))
                .toList());
    }
}
