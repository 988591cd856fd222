package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;
import static twice.cnn.conv.lanes.Sums.PLACES;

import java.util.Arrays;

/**
 * A weighted sum of the same taps at many places, for a block of images in lanes: the forward pass is one, and the gradient
 * by inputs is one for each phase of the stride.
 *
 * @param weights which weights belong to which outputs
 * @param sourceGroup distance from a group's first channel to the next group's in the source
 * @param places where the taps begin in the source; filled up to a multiple of {@link Sums#PLACES}
 * @param targets where the sum of each place belongs in a map of the target; not filled up
 * @param taps offsets of the taps
 * @param numbers which weight belongs to the tap, for output 0 of group 0
 * @param starts for each {@link Sums#PLACES} places the first tap that doesn't read zeros of the margin above at all of them
 * @param ends behind the last tap that doesn't read zeros of the margin below
 */
record Sweep(
        Weights weights,
        int sourceGroup,
        int[] places,
        int[] targets,
        int[] taps,
        int[] numbers,
        int[] starts,
        int[] ends) {

    /**
     * Whose weights stand where.
     *
     * @param groups independent parts of the channels
     * @param outputs channels out of each group
     * @param outputStep distance from an output's weights to the next output's
     * @param groupStep distance from a group's weights to the next group's
     */
    record Weights(int groups, int outputs, int outputStep, int groupStep) {}

    /** Places whose sums are kept before they are written to the target. */
    static final int CHUNK = 16;

    /** Outputs of a group, filled up so that they come in fours and perhaps a last two. */
    int padded() {
        return weights.outputs() + 1 & ~1;
    }

    /** Numbers of scratch memory for the sums of a chunk. */
    int chunkSize() {
        return weights.groups() * padded() * CHUNK * LANES;
    }

    /** Numbers of the packed weights. */
    int packedSize() {
        return weights.groups() * padded() * taps.length;
    }

    /** Sorts weights as {@link Sums} wants them: [groups][tiles of 4 or 2 outputs][taps][outputs of the tile]. */
    void pack(float[] all, float[] packed) {
        int to = 0;
        for (int g = 0; g < weights.groups(); g++) {
            for (int o = 0; o < padded(); o += tile(o)) {
                for (int number : numbers) {
                    for (int m = o; m < o + tile(o); m++) {
                        packed[to++] = m < weights.outputs()
                                ? all[g * weights.groupStep() + m * weights.outputStep() + number]
                                : 0;
                    }
                }
            }
        }
    }

    /** Outputs in the tile that begins with output {@code o}. */
    int tile(int o) {
        return padded() - o >= 4 ? 4 : 2;
    }

    /** Sorts the bias likewise. */
    void packBias(float[] all, float[] packed) {
        for (int o = 0; o < weights.groups() * weights.outputs(); o++) {
            packed[o / weights.outputs() * padded() + o % weights.outputs()] = all[o];
        }
    }

    /**
     * Computes all places for a block.
     *
     * @param bias added to each output, in the order of the packed weights
     * @param first the block's first image
     * @param images how many of its lanes are images
     * @param size numbers of a map of the target
     */
    void run(
            float[] x,
            float[] packed,
            float[] bias,
            Scratch.Block memory,
            float[] target,
            int first,
            int images,
            int size) {
        for (int p = 0; p < targets.length; p += CHUNK) {
            int end = Math.min(places.length, p + CHUNK);
            for (int g = 0; g < weights.groups(); g++) {
                for (int q = p; q < end; q += PLACES) {
                    sums(x, g, q, packed, bias, memory.chunk(), (q - p) * LANES);
                }
            }
            write(memory, p, target, first, images, size);
        }
    }

    private void sums(float[] x, int g, int p, float[] packed, float[] bias, float[] chunk, int to) {
        int row = CHUNK * LANES;
        int start = starts[p / PLACES];
        int end = ends[p / PLACES];
        int from = g * sourceGroup;
        for (int o = 0; o < padded(); o += tile(o)) {
            int output = g * padded() + o;
            int w = output * taps.length;
            if (tile(o) == 4) {
                Sums.four(x, from, taps, start, end, places, p, packed, w, bias, output, chunk, to + output * row, row);
            } else {
                Sums.two(x, from, taps, start, end, places, p, packed, w, bias, output, chunk, to + output * row, row);
            }
        }
    }

    private void write(Scratch.Block memory, int p, float[] target, int first, int images, int size) {
        int count = Math.min(CHUNK, targets.length - p);
        for (int o = 0; o < weights.groups() * weights.outputs(); o++) {
            int from = (o / weights.outputs() * padded() + o % weights.outputs()) * CHUNK * LANES;
            int map = (first * weights.groups() * weights.outputs() + o) * size;
            Turn.write(
                    memory.chunk(),
                    from,
                    count,
                    images,
                    target,
                    map,
                    weights.groups() * weights.outputs() * size,
                    targets,
                    p);
        }
    }

    /** A list filled up with its last entry to a multiple. */
    static int[] filled(int[] list, int multiple) {
        int[] filled = Arrays.copyOf(list, (list.length + multiple - 1) / multiple * multiple);
        Arrays.fill(filled, list.length, filled.length, list.length == 0 ? 0 : list[list.length - 1]);
        return filled;
    }
}
