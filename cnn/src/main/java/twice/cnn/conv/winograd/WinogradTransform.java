package twice.cnn.conv.winograd;

/**
 * One of Winograd's small algorithms in one dimension, F(m, 3): m outputs of a kernel of three weights from m + 2 products
 * instead of 3m,
 *
 * <pre>
 * y = Aᵀ · ( (G·g) ⊙ (Bᵀ·d) )        d: m + 2 inputs, g: 3 weights, ⊙: number by number
 * </pre>
 *
 * Nested with itself it takes m × m outputs of 3 × 3 weights from (m + 2)² products. Both transforms of data go over many
 * tiles at once, each number of a tile in an array of its own, so lanes are tiles.
 */
public interface WinogradTransform {

    /** Outputs of a tile, m. */
    int outputs();

    /** Inputs of a tile, and products. */
    default int inputs() {
        return outputs() + 2;
    }

    /** The matrix G, a row for each product. */
    double[][] weights();

    /**
     * Bᵀ·d for {@code count} tiles, rounded up to whole vectors. Number j of the tiles of vector s, those from s·lanes on, is
     * at {@code d[at + j·step + s·hop]} and goes to {@code v[to + j·toStep + s·lanes]}.
     *
     * @param hop from a vector of tiles to the next one; the number of lanes where they lie side by side
     */
    void input(float[] d, int at, int step, int hop, float[] v, int to, int toStep, int count);

    /**
     * Aᵀ·p for {@code count} tiles, rounded up to whole vectors: number j of tile t is at {@code p[at + j·step + t]} and goes
     * to {@code y[to + j·toStep + t]}.
     */
    void output(float[] p, int at, int step, float[] y, int to, int toStep, int count);

    /** A·d for tiles of the outputs' gradients, laid out as for {@link #output}. */
    void gradient(float[] d, int at, int step, float[] v, int to, int toStep, int count);
}
