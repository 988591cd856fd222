package twice.cnn.charts.network;

import java.awt.Color;
import java.util.Optional;
import twice.cnn.Layer;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Subsample;
import twice.convolution.charts.ChartStyle;

/** What kinds of layers look like: a colour for each, darker the further a kernel looks, and a word in the block. */
enum Ink {
    ONE("1×1 convolution", light(ChartStyle.color(5), 0.55)),
    SMALL("3×3 or 5×5", ChartStyle.color(5)),
    LARGE("7×7 and more", ChartStyle.color(0)),
    LONG("1×7, 7×1, 1×3, 3×1", ChartStyle.color(3)),
    POOL("pooling", ChartStyle.color(4)),
    LINEAR("linear", ChartStyle.color(2)),
    OTHER("places left out", new Color(0xBBBBBB));

    private static final int LARGE_FROM = 7;

    private final String words;
    private final Color color;

    Ink(String words, Color color) {
        this.words = words;
        this.color = color;
    }

    static Ink of(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return of(convolution.kernel());
        }
        if (layer instanceof Linear) {
            return LINEAR;
        }
        return layer instanceof Subsample ? OTHER : POOL;
    }

    /** The colour of a layer, if it is drawn as a block. */
    static Optional<Ink> ofDrawn(Layer layer) {
        boolean drawn = layer instanceof Convolution
                || layer instanceof Linear
                || layer instanceof Subsample
                || layer instanceof MaxPool
                || layer instanceof AveragePool
                || layer instanceof AdaptiveAveragePool;
        return drawn ? Optional.of(of(layer)) : Optional.empty();
    }

    private static Ink of(Pair kernel) {
        if (kernel.height() != kernel.width()) {
            return LONG;
        }
        if (kernel.height() == 1) {
            return ONE;
        }
        return kernel.height() < LARGE_FROM ? SMALL : LARGE;
    }

    /** What stands in a block. */
    static String word(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return convolution.kernel().toString();
        }
        if (layer instanceof Linear) {
            return "";
        }
        if (layer instanceof Subsample subsample) {
            return "÷" + subsample.stride();
        }
        return layer instanceof MaxPool ? "max" : "avg";
    }

    String words() {
        return words;
    }

    Color color() {
        return color;
    }

    /** The colour of a word in such a block. */
    Color onIt() {
        return this == LARGE ? Color.WHITE : ChartStyle.TEXT;
    }

    private static Color light(Color color, double part) {
        return new Color(
                (int) (255 - part * (255 - color.getRed())), (int) (255 - part * (255 - color.getGreen())), (int)
                        (255 - part * (255 - color.getBlue())));
    }
}
