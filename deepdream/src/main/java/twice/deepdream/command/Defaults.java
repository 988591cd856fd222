package twice.deepdream.command;

import java.util.Map;
import twice.cnn.models.Model;
import twice.cnn.models.Preprocessing;
import twice.deepdream.DreamException;

/** What is dreamt of, and how far each step goes, where the user doesn't say. */
final class Defaults {

    /** The network that comes with the program. */
    static final String MODEL = "resnet9";

    /** Of each network a layer in whose dreams one sees something: not so early as to be mere texture, nor so late as to be blurred. */
    private static final Map<String, String> LAYERS = Map.ofEntries(
            Map.entry("lenet5", "conv2"),
            Map.entry("alexnet", "features.9"),
            Map.entry("vgg16", "features.22"),
            Map.entry("googlenet", "inception4c"),
            Map.entry("bvlc_googlenet", "inception4c"),
            Map.entry("inception_v3", "Mixed_5d"),
            Map.entry("resnet18", "layer3.1"),
            Map.entry("resnet34", "layer3.5"),
            Map.entry("resnet50", "layer3.2"),
            Map.entry("resnet20", "layer3.0"),
            Map.entry("resnet9", "layer3"),
            Map.entry("squeezenet1_1", "features.12"));

    /** A step where pixels are scaled to a deviation of about 1: a gray level on the average. */
    private static final double STEP = 0.02;

    /** A step where pixels come in levels of 0…255 less their mean, as Caffe's networks take them: that of the first dreams. */
    private static final double STEP_IN_LEVELS = 1.5;

    /** Deviations below this mean that pixels aren't scaled. */
    private static final double UNSCALED = 0.05;

    private Defaults() {}

    /** The layer to dream of. */
    static String layer(Model model) {
        String layer = LAYERS.get(model.name());
        if (layer == null) {
            throw new DreamException("--layer: expected a layer of " + model.name() + ", --layer help lists them");
        }
        return layer;
    }

    /** The length of a step. */
    static double step(Preprocessing preprocessing) {
        return preprocessing.deviation().get(0) < UNSCALED ? STEP_IN_LEVELS : STEP;
    }
}
