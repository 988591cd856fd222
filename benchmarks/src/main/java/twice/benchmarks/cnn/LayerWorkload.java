package twice.benchmarks.cnn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import twice.benchmarks.Ladder;
import twice.benchmarks.Problem;
import twice.benchmarks.Rungs;
import twice.cnn.Layer;
import twice.cnn.Shape;

/**
 * A layer on a batch of images.
 *
 * @param name the name on the command line and in the tables
 * @param ladder its rungs
 * @param words the layer in words
 * @param training whether it goes forward and back, or forward only
 * @param full the layer and what comes to it
 * @param small the same in a quick run
 */
record LayerWorkload<L extends Layer>(
        String name, LayerLadder<L> ladder, String words, boolean training, Size<L> full, Size<L> small)
        implements CnnWorkload {

    /**
     * A layer and what comes to it.
     *
     * @param image the shape of one image
     */
    record Size<L extends Layer>(L layer, Shape image, int batch) {}

    @Override
    public LayerWorkload<L> quick() {
        return new LayerWorkload<>(name, ladder, words, training, small, small);
    }

    @Override
    public String describe() {
        Shape output = full.layer().output(List.of(full.image()));
        String images = full.batch() == 1 ? "one image" : full.batch() + " images";
        return String.format(
                Locale.ROOT,
                "%s: %s, %s to %s, %s, %s",
                name,
                words,
                full.image(),
                output,
                images,
                training ? "forward and back" : "forward");
    }

    @Override
    public Rungs rungs() {
        return ladder.rungs();
    }

    @Override
    public Optional<String> refusal(Ladder.Rung rung) {
        return ladder.rung(rung.name()).refusal(full.layer(), List.of(full.image()));
    }

    @Override
    public Problem<float[]> problem() {
        return new LayerProblem<>(ladder, full.layer(), full.image(), full.batch(), training);
    }
}
