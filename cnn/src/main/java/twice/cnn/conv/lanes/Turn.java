package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;

/**
 * Images into lanes and back: number i of each image goes to the vector at {@code places[i]}. Plain loops, four images at a
 * time so that what is written lies together; shuffles of vectors took longer.
 */
final class Turn {

    private Turn() {}

    /** Reads {@code images} images of a tensor from number {@code first} on; lanes left over become 0. */
    static void read(float[] tensor, int first, int images, int[] places, float[] block) {
        int size = places.length;
        int n = 0;
        for (; n <= images - 4; n += 4) {
            readFour(tensor, (first + n) * size, size, block, places, n);
        }
        for (; n < LANES; n++) {
            for (int i = 0; i < size; i++) {
                block[places[i] + n] = n < images ? tensor[(first + n) * size + i] : 0;
            }
        }
    }

    private static void readFour(float[] tensor, int from, int size, float[] block, int[] places, int n) {
        int second = from + size;
        int third = second + size;
        int fourth = third + size;
        for (int i = 0; i < size; i++) {
            int to = places[i] + n;
            block[to] = tensor[from + i];
            block[to + 1] = tensor[second + i];
            block[to + 2] = tensor[third + i];
            block[to + 3] = tensor[fourth + i];
        }
    }

    /**
     * Writes vectors that lie one behind the other to maps of a tensor, number i to place {@code places[p + i]}.
     *
     * @param count how many vectors
     * @param map where the first image's map begins
     * @param size numbers from an image to the next
     */
    static void write(
            float[] vectors, int from, int count, int images, float[] tensor, int map, int size, int[] places, int p) {
        int n = 0;
        for (; n <= images - 4; n += 4) {
            writeFour(vectors, from + n, count, tensor, map + n * size, size, places, p);
        }
        for (; n < images; n++) {
            for (int i = 0; i < count; i++) {
                tensor[map + n * size + places[p + i]] = vectors[from + i * LANES + n];
            }
        }
    }

    private static void writeFour(
            float[] vectors, int from, int count, float[] tensor, int map, int size, int[] places, int p) {
        int second = map + size;
        int third = second + size;
        int fourth = third + size;
        for (int i = 0; i < count; i++) {
            int at = from + i * LANES;
            int to = places[p + i];
            tensor[map + to] = vectors[at];
            tensor[second + to] = vectors[at + 1];
            tensor[third + to] = vectors[at + 2];
            tensor[fourth + to] = vectors[at + 3];
        }
    }
}
