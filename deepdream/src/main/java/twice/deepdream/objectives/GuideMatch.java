package twice.deepdream.objectives;

import java.util.Arrays;
import java.util.Set;
import twice.cnn.Tensor;
import twice.deepdream.Objective;
import twice.deepdream.Region;
import twice.deepdream.Sight;

/**
 * Σ over the layer's places of the largest dot product of what the place gives with what any place gives for another picture, the guide.
 * Each place is drawn towards the part of the guide that it is most like already: of its dot product with a fixed row of features the
 * derivative is that row.
 *
 * @see <a href="https://github.com/google/deepdream/blob/master/dream.ipynb">Google's notebook, "Controlling dreams"</a>
 */
public final class GuideMatch implements Objective {

    /** Places that are compared with the whole guide before the next ones: their activations stay in the caches. */
    private static final int TOGETHER = 256;

    private final String layer;
    private final Maps guide;

    /** What the layer gives for the guide, {@code [1×channels×rows×columns]}; used in place. */
    public GuideMatch(String layer, Tensor guide) {
        this.layer = layer;
        this.guide = Maps.of(guide);
    }

    @Override
    public Set<String> layers() {
        return Set.of(layer);
    }

    @Override
    public double add(Sight sight, double weight) {
        Maps maps = Maps.of(sight.activation(layer));
        Region counted = sight.counted(layer);
        float[] seed = sight.seed(layer).values();
        double sum = 0;
        for (int from = 0; from < maps.area(); from += TOGETHER) {
            int count = Math.min(TOGETHER, maps.area() - from);
            float[] best = new float[count];
            int[] match = match(maps, from, best);
            for (int c = 0; c < maps.channels(); c++) {
                for (int i = 0; i < count; i++) {
                    seed[c * maps.area() + from + i] += (float) weight * guide.values()[c * guide.area() + match[i]];
                }
            }
            for (int i = 0; i < count; i++) {
                int row = (from + i) / maps.columns();
                int column = (from + i) % maps.columns();
                boolean counts = row >= counted.top()
                        && row < counted.bottom()
                        && column >= counted.left()
                        && column < counted.right();
                sum += counts ? best[i] : 0;
            }
        }
        return weight * sum;
    }

    /** For each of some places the place of the guide with the largest dot product, the first of equals, and that product. */
    private int[] match(Maps maps, int from, float[] best) {
        int[] match = new int[best.length];
        float[] dots = new float[best.length];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int y = 0; y < guide.area(); y++) {
            Arrays.fill(dots, 0);
            for (int c = 0; c < maps.channels(); c++) {
                add(maps.values(), c * maps.area() + from, guide.values()[c * guide.area() + y], dots);
            }
            for (int i = 0; i < dots.length; i++) {
                if (dots[i] > best[i]) {
                    best[i] = dots[i];
                    match[i] = y;
                }
            }
        }
        return match;
    }

    /** A loop that C2 puts into vectors by itself. */
    private static void add(float[] a, int from, float factor, float[] dots) {
        for (int i = 0; i < dots.length; i++) {
            dots[i] += factor * a[from + i];
        }
    }

    @Override
    public String toString() {
        return "GuideMatch[layer=" + layer + "]";
    }
}
