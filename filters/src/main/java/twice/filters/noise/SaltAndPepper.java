package twice.filters.noise;

import java.util.Locale;
import twice.convolution.Plane;
import twice.filters.FiltersException;

/**
 * Dead and hot pixels: some become black, some white, and the others stay as they are. In a coloured image such a pixel is
 * black or white in all its planes.
 *
 * @param pepperShare how many become 0, as a part of 1
 * @param saltShare how many become 255, as a part of 1; both together 1 at most
 */
public record SaltAndPepper(double pepperShare, double saltShare) implements Noise {

    /**
     * As the study notes draw it: {@code randint(0, 21)} for each pixel gives 0 to 20; 0 means black, 20 means white.
     * Two of 21 are 9.5 %; a comment there says that 1 and 20 were asked for, which would be as many.
     */
    public static final SaltAndPepper ONE_IN_21 = new SaltAndPepper(1 / 21.0, 1 / 21.0);

    public SaltAndPepper {
        if (!(pepperShare >= 0 && saltShare >= 0 && pepperShare + saltShare <= 1)) {
            throw new FiltersException("expected shares of 0 or more, together 1 at most, found " + pepperShare
                    + " of pepper and " + saltShare + " of salt");
        }
    }

    /** Half of that share black, half of it white. */
    public static SaltAndPepper share(double both) {
        if (!(both >= 0 && both <= 1)) {
            throw new FiltersException("expected a share of salt and pepper from 0 to 1, found " + both);
        }
        return new SaltAndPepper(both / 2, both / 2);
    }

    @Override
    public String label() {
        return String.format(Locale.ROOT, "salt-and-pepper %.3g %%", 100 * (pepperShare + saltShare));
    }

    @Override
    public Plane add(Plane clean, long seed) {
        RandomStream stream = new RandomStream(seed);
        return RandomStream.map(clean, x -> {
            double draw = stream.uniform();
            return draw < pepperShare ? 0 : draw >= 1 - saltShare ? 255 : x;
        });
    }

    /** The same for all planes, so that they draw the same numbers. */
    @Override
    public long seed(long seed, int plane) {
        return seed;
    }
}
