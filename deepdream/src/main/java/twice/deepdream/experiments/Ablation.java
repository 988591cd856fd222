package twice.deepdream.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import twice.cnn.Tensor;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.deepdream.Objective;
import twice.deepdream.Steps;

/**
 * What each part of a dream is good for: the same picture dreamt with all of them, with one left out, and with none. All take the same
 * number of steps; without octaves all of these are taken at the picture's own size.
 */
public final class Ablation {

    /** What is left out. */
    public enum Variant {
        COMPLETE("complete"),
        NO_JITTER("without jitter"),
        NO_OCTAVES("without octaves"),
        NO_SMOOTHING("without smoothing"),
        NO_NORMALIZATION("without normalisation"),
        PLAIN("without all four");

        private final String title;

        Variant(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }

        private boolean lacks(Variant part) {
            return this == part || this == PLAIN;
        }

        private Recipe of(Recipe complete) {
            Steps steps = complete.steps();
            int octaves = lacks(NO_OCTAVES) ? 1 : complete.octaves();
            Steps changed = new Steps(
                    lacks(NO_OCTAVES) ? steps.iterations() * complete.octaves() : steps.iterations(),
                    steps.step(),
                    lacks(NO_JITTER) ? 0 : steps.jitter(),
                    lacks(NO_SMOOTHING) ? 0 : steps.smooth(),
                    steps.pyramid(),
                    steps.seed(),
                    !lacks(NO_NORMALIZATION));
            return new Recipe(octaves, complete.octaveScale(), changed);
        }
    }

    /**
     * A picture and what it is worth.
     *
     * @param title in words
     * @param worth the objective's value
     * @param variation its total variation, in gray levels a pixel
     */
    public record Result(String title, Image image, double worth, double variation) {}

    private Ablation() {}

    /**
     * Dreams all variants.
     *
     * @param picture in the network's space
     * @param listener told what is next
     * @return the picture itself first, then the variants in their order
     */
    public static List<Result> of(
            Studio studio, Tensor picture, Objective objective, Recipe complete, Consumer<Variant> listener) {
        List<Result> results = new ArrayList<>();
        results.add(result("the picture", studio, picture, objective));
        for (Variant variant : Variant.values()) {
            listener.accept(variant);
            Recipe recipe = variant.of(complete);
            Tensor dream = studio.dream(picture, objective, recipe.octaves(), recipe.octaveScale(), recipe.steps());
            results.add(result(variant.title(), studio, dream, objective));
        }
        return results;
    }

    private static Result result(String title, Studio studio, Tensor x, Objective objective) {
        Image image = studio.image(x);
        return new Result(title, image, studio.worth(x, objective), variation(image));
    }

    /** How much neighbours differ: Σ|x[r,c+1] − x[r,c]| + |x[r+1,c] − x[r,c]| over all values, by how many there are. */
    static double variation(Image image) {
        double sum = 0;
        for (Plane plane : image.planes()) {
            for (int r = 0; r < plane.rows(); r++) {
                for (int c = 0; c < plane.columns(); c++) {
                    double value = plane.at(r, c);
                    sum += c + 1 < plane.columns() ? Math.abs(plane.at(r, c + 1) - value) : 0;
                    sum += r + 1 < plane.rows() ? Math.abs(plane.at(r + 1, c) - value) : 0;
                }
            }
        }
        return sum / ((double) image.planes().size() * image.rows() * image.columns());
    }
}
