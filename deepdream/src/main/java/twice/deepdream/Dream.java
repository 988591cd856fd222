package twice.deepdream;

import twice.cnn.Tensor;
import twice.deepdream.image.Clip;
import twice.deepdream.image.Resize;

/**
 * A dream: an ascent at each octave, from the smallest to the picture's own size. What goes from one octave to the next isn't the
 * dreamt picture but what the dream changed in it, scaled up and added to the original at the next size. So the details that a small
 * picture has lost are never missed, and without steps the result is the original, bit by bit.
 *
 * <p>That is what Google's notebook does. The Keras example scales the dreamt picture up and adds what scaling the original down and up
 * again loses; as scaling is linear, it comes to the same: up(d) + o − up(s) = o + up(d − s).
 */
public final class Dream {

    /** Who is told how it goes. */
    public interface Listener extends Ascent.Watcher {

        /** An octave begins, counted from 0, with that picture, which its steps change in place. */
        default void octave(int octave, Tensor x) {}

        /** It is over, with that picture, which is good until this returns. */
        default void dreamt(int octave, Tensor x) {}
    }

    private final Ascent ascent;
    private final Objective objective;
    private final Clip clip;

    /** Dreams by that ascent, of that. */
    public Dream(Ascent ascent, Objective objective, Clip clip) {
        this.ascent = ascent;
        this.objective = objective;
        this.clip = clip;
    }

    /**
     * Dreams a picture.
     *
     * @param original in the network's space, which stays as it is
     * @param octaves of its size
     * @param steps at each of them; jitter is drawn anew for each
     * @return a new picture of the same size
     */
    public Tensor of(Tensor original, Octaves octaves, Steps steps, Listener listener) {
        Tensor change = null;
        for (int o = 0; o < octaves.sizes().size(); o++) {
            Size size = octaves.sizes().get(o);
            Tensor base = Resize.apply(original, size);
            Tensor x = change == null
                    ? Tensor.of(base.shape(), base.values().clone())
                    : sum(Resize.apply(change, size), base);
            clip.apply(x);
            listener.octave(o, x);
            ascent.climb(x, objective, steps.withSeed(steps.seed() + 0xD1B54A32D192ED03L * o), listener);
            listener.dreamt(o, x);
            if (o == octaves.sizes().size() - 1) {
                return x;
            }
            change = lessened(x, base);
        }
        throw new IllegalArgumentException("no octaves");
    }

    /** The first plus the second, in place. */
    private static Tensor sum(Tensor x, Tensor base) {
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] += base.values()[i];
        }
        return x;
    }

    /** The first less the second, in place. */
    private static Tensor lessened(Tensor x, Tensor base) {
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] -= base.values()[i];
        }
        return x;
    }
}
