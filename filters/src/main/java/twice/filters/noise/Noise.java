package twice.filters.noise;

import java.util.ArrayList;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Spoils a picture, so that it can be seen who repairs it. What comes out hangs on the picture and the seed and nothing
 * else: the same on every machine and every JDK.
 */
public interface Noise {

    /** What it is and how much, in a few words: {@code gaussian σ 10}. */
    String label();

    /**
     * The spoilt plane; its values may lie outside 0…255.
     *
     * @param clean stays as it is
     */
    Plane add(Plane clean, long seed);

    /**
     * The seed of a picture's plane, by its number. Each plane has a stream of its own, since the red, the green and the
     * blue cells of a sensor are different cells; only {@link SaltAndPepper} hits all of them together.
     */
    default long seed(long seed, int plane) {
        return RandomStream.seed(seed, plane);
    }

    /** The spoilt picture, plane by plane. */
    default Image add(Image clean, long seed) {
        List<Plane> planes = new ArrayList<>();
        for (int number = 0; number < clean.planes().size(); number++) {
            planes.add(add(clean.planes().get(number), seed(seed, number)));
        }
        return new Image(planes);
    }
}
