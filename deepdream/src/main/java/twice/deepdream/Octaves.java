package twice.deepdream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The sizes at which a picture is dreamt, the smallest first, its own last. What is found in a small picture is large in the whole one.
 *
 * @param sizes one or more
 * @param asked how many there would be, were the small ones not too small
 */
public record Octaves(List<Size> sizes, int asked) {

    /** The most that can be asked for. */
    public static final int MOST = 32;

    /** Copies the list. */
    public Octaves {
        sizes = List.copyOf(sizes);
    }

    /**
     * Sizes that go down by a factor, rounded, as long as they are large enough.
     *
     * @param count how many, 1 or more
     * @param scale the factor, more than 1
     * @param enough says which sizes can be dreamt at
     * @throws DreamException if even the picture's own size can't
     */
    public static Octaves of(Size full, int count, double scale, Predicate<Size> enough) {
        if (count < 1 || count > MOST) {
            throw new DreamException("--octaves: expected 1 to " + MOST + ", found " + count);
        }
        if (!(scale > 1) || Double.isInfinite(scale)) {
            throw new DreamException("--octave-scale: expected a number greater than 1, found " + scale);
        }
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long rows = Math.round(full.rows() / Math.pow(scale, i));
            long columns = Math.round(full.columns() / Math.pow(scale, i));
            if (rows < 1 || columns < 1 || !enough.test(new Size((int) rows, (int) columns))) {
                break;
            }
            sizes.add(new Size((int) rows, (int) columns));
        }
        if (sizes.isEmpty()) {
            throw new DreamException("a picture of " + full + " is too small for the network");
        }
        Collections.reverse(sizes);
        return new Octaves(sizes, count);
    }

    /** How many of those asked for were too small. */
    public int dropped() {
        return asked - sizes.size();
    }
}
