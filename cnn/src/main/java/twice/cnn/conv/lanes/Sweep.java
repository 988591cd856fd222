package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;
import static twice.cnn.conv.lanes.Sums.PLACES;

import java.util.Arrays;

/**
 * A weighted sum of the same taps at many places, for a block of images in lanes: the forward pass is one, and the gradient
 * by inputs is one for each phase of the stride.
 *
 * @param groups independent parts of the channels
 * @param outputs channels out of each group
 * @param sourceGroup distance from a group's first channel to the next group's in the source
 * @param places where the taps begin in the source; filled up to a multiple of {@link Sums#PLACES}
 * @param targets where the sum of each place belongs in a map of the target; not filled up
 * @param taps offsets of the taps
 * @param weights which weight belongs to the tap, for output 0 of group 0
 * @param outputStep distance from an output's weights to the next output's
 * @param groupStep distance from a group's weights to the next group's
 */
record Sweep(
        int groups,
        int outputs,
        int sourceGroup,
        int[] places,
        int[] targets,
        int[] taps,
        int[] weights,
        int outputStep,
        int groupStep) {

    /** Places whose sums are kept before they are written to the target. */
    static final int CHUNK = 16;

    /** Outputs of a group, filled up so that they come in fours and perhaps a last two. */
    int padded() {
        return outputs + 1 & ~1;
    }

    /** Numbers of scratch memory for the sums of a chunk. */
    int chunkSize() {
        return groups * padded() * CHUNK * LANES;
    }

    /** Numbers of the packed weights. */
    int packedSize() {
        return groups * padded() * taps.length;
    }

    /** Sorts weights as {@link Sums} wants them: [groups][tiles of 4 or 2 outputs][taps][outputs of the tile]. */
    void pack(float[] all, float[] packed) {
        int to = 0;
        for (int g = 0; g < groups; g++) {
            for (int o = 0; o < padded(); o += tile(o)) {
                for (int weight : weights) {
                    for (int m = o; m < o + tile(o); m++) {
                        packed[to++] = m < outputs ? all[g * groupStep + m * outputStep + weight] : 0;
                    }
                }
            }
        }
    }

    /** Outputs in the tile that begins with output {@code o}. */
    int tile(int o) {
        return padded() - o >= 4 ? 4 : 2;
    }

    /**
     * Computes all places for a block.
     *
     * @param bias added to each output, or null
     * @param first the block's first image
     * @param images how many of its lanes are images
     * @param size numbers of a map of the target
     */
    void run(float[] x, float[] packed, float[] chunk, float[] bias, float[] target, int first, int images, int size) {
        for (int p = 0; p < targets.length; p += CHUNK) {
            int end = Math.min(places.length, p + CHUNK);
            for (int g = 0; g < groups; g++) {
                for (int q = p; q < end; q += PLACES) {
                    sums(x, g, q, packed, chunk, (q - p) * LANES);
                }
            }
            write(chunk, p, Math.min(targets.length, end), bias, target, first, images, size);
        }
    }

    private void sums(float[] x, int g, int p, float[] packed, float[] chunk, int to) {
        int row = CHUNK * LANES;
        for (int o = 0; o < padded(); o += tile(o)) {
            int output = g * padded() + o;
            int w = output * taps.length;
            if (tile(o) == 4) {
                Sums.four(x, g * sourceGroup, taps, places, p, packed, w, chunk, to + output * row, row);
            } else {
                Sums.two(x, g * sourceGroup, taps, places, p, packed, w, chunk, to + output * row, row);
            }
        }
    }

    private void write(float[] chunk, int p, int end, float[] bias, float[] target, int first, int images, int size) {
        for (int o = 0; o < groups * outputs; o++) {
            int from = (o / outputs * padded() + o % outputs) * CHUNK * LANES;
            for (int n = 0; n < images; n++) {
                int map = ((first + n) * groups * outputs + o) * size;
                gather(chunk, from + n, bias == null ? 0 : bias[o], target, map, targets, p, end);
            }
        }
    }

    private static void gather(
            float[] chunk, int from, float bias, float[] target, int map, int[] targets, int p, int end) {
        for (int q = p; q < end; q++) {
            target[map + targets[q]] = chunk[from + (q - p) * LANES] + bias;
        }
    }

    /** A list filled up with its last entry to a multiple. */
    static int[] filled(int[] list, int multiple) {
        int[] filled = Arrays.copyOf(list, (list.length + multiple - 1) / multiple * multiple);
        Arrays.fill(filled, list.length, filled.length, list.length == 0 ? 0 : list[list.length - 1]);
        return filled;
    }
}
