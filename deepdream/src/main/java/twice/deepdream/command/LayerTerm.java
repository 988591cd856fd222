package twice.deepdream.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import twice.cnn.Network;
import twice.deepdream.DreamException;

/**
 * A layer to dream of, as the user writes it: {@code NAME}, {@code NAME:CHANNEL}, {@code NAME=WEIGHT} or {@code NAME:CHANNEL=WEIGHT}.
 *
 * @param channel one of its channels, from 0, or all of them
 */
record LayerTerm(String layer, OptionalInt channel, double weight) {

    /** Terms with commas between them, as {@code --layer} takes them. */
    static List<LayerTerm> parse(String text, Network network) {
        List<LayerTerm> terms = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            terms.add(term(part.strip(), network));
        }
        return terms;
    }

    private static LayerTerm term(String part, Network network) {
        int equals = part.lastIndexOf('=');
        double weight = equals < 0 ? 1 : weight(part.substring(equals + 1), part);
        String named = equals < 0 ? part : part.substring(0, equals);
        int colon = named.lastIndexOf(':');
        String layer = colon < 0 ? named : named.substring(0, colon);
        int channels = network.node(layer).shape().dim(0);
        return new LayerTerm(
                layer,
                colon < 0 ? OptionalInt.empty() : OptionalInt.of(channel(named.substring(colon + 1), layer, channels)),
                weight);
    }

    private static double weight(String text, String part) {
        try {
            double weight = Double.parseDouble(text);
            if (weight != 0 && Math.abs(weight) <= Float.MAX_VALUE) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Refused below, as other words are.
        }
        throw new DreamException("--layer " + part + ": expected a weight other than 0 after =, found '" + text + "'");
    }

    private static int channel(String text, String layer, int channels) {
        try {
            int channel = Integer.parseInt(text);
            if (channel >= 0 && channel < channels) {
                return channel;
            }
        } catch (NumberFormatException e) {
            // Refused below, as other words are.
        }
        throw new DreamException("--layer " + layer + ":" + text + ": expected a channel from 0 to " + (channels - 1)
                + ", found '" + text + "'");
    }
}
