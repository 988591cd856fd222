package twice.deepdream.ascent;

import java.util.Set;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Size;

/** Tiles as large as memory allows: the larger they are, the less they have in common. */
final class TileChoice {

    /** Smaller tiles are nothing but margins. */
    private static final int SMALLEST = 32;

    private TileChoice() {}

    /** Whether there is memory for looks at windows of that size while the whole is dreamt. */
    static boolean fits(DreamNetwork network, Set<String> layers, Size window, Size whole) {
        return Memory.needed(network, layers, window) <= Memory.available(network, whole);
    }

    /**
     * The side of the largest tiles whose windows fit, in steps of a fourth.
     *
     * @throws DreamException if not even the smallest do
     */
    static int side(DreamNetwork network, Set<String> layers, Size size) {
        for (int side = Math.max(size.rows(), size.columns()); side >= SMALLEST; side = side * 3 / 4) {
            if (fits(network, layers, Tiling.of(network, layers, size, side).window(), size)) {
                return side;
            }
        }
        throw new DreamException("a picture of " + size + " needs more memory than there is, even in tiles of "
                + SMALLEST + "; TWICE_JAVA_OPTS=-Xmx8g gives it 8 GB");
    }
}
