package twice.cnn.conv.channels;

/**
 * Channels into lanes and back: number i of a channel's map goes to a lane of the vector at {@code places[i]}. Plain loops,
 * four channels at a time so that what is written lies together.
 */
final class ChannelTurn {

    private ChannelTurn() {}

    /**
     * Reads numbers {@code from} to {@code to} of some channels' maps; lanes that are left over become 0.
     *
     * @param map where the first channel's map begins
     * @param size numbers of a map
     * @param channels how many, up to {@code lanes}
     * @param shift added to all places
     */
    static void read(
            float[] tensor,
            int map,
            int size,
            int channels,
            int from,
            int to,
            int[] places,
            int shift,
            float[] block,
            int lanes) {
        int n = 0;
        for (; n <= channels - 4; n += 4) {
            readFour(tensor, map + n * size, size, from, to, places, shift + n, block);
        }
        for (; n < lanes; n++) {
            for (int i = from; i < to; i++) {
                block[places[i] + shift + n] = n < channels ? tensor[map + n * size + i] : 0;
            }
        }
    }

    private static void readFour(
            float[] tensor, int first, int size, int from, int to, int[] places, int shift, float[] block) {
        int second = first + size;
        int third = second + size;
        int fourth = third + size;
        for (int i = from; i < to; i++) {
            int at = places[i] + shift;
            block[at] = tensor[first + i];
            block[at + 1] = tensor[second + i];
            block[at + 2] = tensor[third + i];
            block[at + 3] = tensor[fourth + i];
        }
    }

    /** The way back, for the same arguments. */
    static void write(
            float[] block, int[] places, int shift, float[] tensor, int map, int size, int channels, int from, int to) {
        int n = 0;
        for (; n <= channels - 4; n += 4) {
            writeFour(block, places, shift + n, tensor, map + n * size, size, from, to);
        }
        for (; n < channels; n++) {
            for (int i = from; i < to; i++) {
                tensor[map + n * size + i] = block[places[i] + shift + n];
            }
        }
    }

    private static void writeFour(
            float[] block, int[] places, int shift, float[] tensor, int first, int size, int from, int to) {
        int second = first + size;
        int third = second + size;
        int fourth = third + size;
        for (int i = from; i < to; i++) {
            int at = places[i] + shift;
            tensor[first + i] = block[at];
            tensor[second + i] = block[at + 1];
            tensor[third + i] = block[at + 2];
            tensor[fourth + i] = block[at + 3];
        }
    }
}
