package twice.cnn.charts.network;

import java.util.List;
import twice.cnn.Network;

/** What a drawn network is made of: blocks one after another, and ways beside each other that join again. */
sealed interface Part {

    /** How it is called in the drawing. */
    String name();

    /**
     * A layer that is drawn, with the smaller ones behind it.
     *
     * @param node the layer
     */
    record Block(Network.Node node, String name) implements Part {}

    /**
     * Ways from one place to another; an empty one is a shortcut.
     *
     * @param join the layer in which they meet
     */
    record Ways(List<List<Part>> ways, Network.Node join, String name) implements Part {

        /** Copies the lists. */
        public Ways {
            ways = ways.stream().map(List::copyOf).toList();
        }
    }
}
