package twice.deepdream.experiments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.deepdream.Objective;
import twice.deepdream.Size;
import twice.deepdream.objectives.ChannelEnergy;
import twice.deepdream.objectives.LayerEnergy;

/** The same picture dreamt by one layer after the other, by all of its channels and by single ones. */
public final class Tour {

    /**
     * What a layer dreams.
     *
     * @param shape what it gives, for a picture of the size that the network was made for
     * @param seen how many pixels one of its places sees
     * @param views by the whole layer first
     */
    public record Stop(String layer, Shape shape, Size seen, List<View> views) {}

    /**
     * A dream.
     *
     * @param channel none for the whole layer
     * @param moved whether there was any gradient
     */
    public record View(OptionalInt channel, Image dream, boolean moved) {}

    /** Who is told how it goes. */
    @FunctionalInterface
    public interface Listener {

        /** The next dream is begun; so many of all are done. */
        void dreaming(int done, int all, String what);
    }

    private final Studio studio;
    private final Recipe recipe;

    public Tour(Studio studio, Recipe recipe) {
        this.studio = studio;
        this.recipe = recipe;
    }

    /**
     * Dreams of all these layers.
     *
     * @param picture in the network's space
     * @param channels how many of each layer's, those that the picture excites most
     */
    public List<Stop> of(Tensor picture, List<String> layers, int channels, Listener listener) {
        Network network = studio.network().network();
        var fields = ReceptiveField.of(network);
        List<Stop> stops = new ArrayList<>();
        int all = layers.stream()
                .mapToInt(layer ->
                        1 + Math.min(channels, network.node(layer).shape().dim(0)))
                .sum();
        int done = 0;
        for (String layer : layers) {
            Shape shape = network.node(layer).shape();
            List<View> views = new ArrayList<>();
            listener.dreaming(done++, all, layer);
            views.add(view(picture, new LayerEnergy(layer), OptionalInt.empty()));
            for (int channel : strongest(studio.strengths(picture, layer), channels)) {
                listener.dreaming(done++, all, layer + ":" + channel);
                views.add(view(picture, new ChannelEnergy(layer, channel), OptionalInt.of(channel)));
            }
            ReceptiveField field = fields.get(layer);
            Size seen = new Size((int) field.down().size(), (int) field.across().size());
            stops.add(new Stop(layer, shape, seen, views));
        }
        return stops;
    }

    private View view(Tensor picture, Objective objective, OptionalInt channel) {
        Tensor dream = studio.dream(picture, objective, recipe.octaves(), recipe.octaveScale(), recipe.steps());
        return new View(channel, studio.image(dream), !Studio.same(dream, picture));
    }

    /** The numbers of the largest, the largest first, of equals the first. */
    static List<Integer> strongest(double[] strengths, int count) {
        return IntStream.range(0, strengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer channel) -> -strengths[channel]))
                .limit(count)
                .toList();
    }
}
