package twice.cnn.conv.lanes;

import static twice.cnn.conv.lanes.Sums.LANES;
import static twice.cnn.conv.lanes.Sums.PLACES;

import twice.cnn.conv.windows.Gather;

/**
 * Computes a {@link Gather} for a block of images in lanes.
 *
 * @param gather which taps at which places
 */
record Sweep(Gather gather) {

    /** Places whose sums are kept before they are written to the target. */
    static final int CHUNK = 16;

    /** Outputs of a group, filled up so that they come in fours and perhaps a last two. */
    int padded() {
        return gather.weights().outputs() + 1 & ~1;
    }

    /** Numbers of scratch memory for the sums of a chunk. */
    int chunkSize() {
        return gather.weights().groups() * padded() * CHUNK * LANES;
    }

    /** Numbers of the packed weights. */
    int packedSize() {
        return gather.weights().groups() * padded() * gather.taps().length;
    }

    /** Sorts weights as {@link Sums} wants them: [groups][tiles of 4 or 2 outputs][taps][outputs of the tile]. */
    void pack(float[] all, float[] packed) {
        int to = 0;
        for (int g = 0; g < gather.weights().groups(); g++) {
            for (int o = 0; o < padded(); o += tile(o)) {
                for (int number : gather.numbers()) {
                    for (int m = o; m < o + tile(o); m++) {
                        packed[to++] = m < gather.weights().outputs()
                                ? all[
                                        g * gather.weights().groupStep()
                                                + m * gather.weights().outputStep()
                                                + number]
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
        for (int o = 0; o < gather.weights().groups() * gather.weights().outputs(); o++) {
            packed[
                    o / gather.weights().outputs() * padded()
                            + o % gather.weights().outputs()] = all[o];
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
        for (int p = 0; p < gather.targets().length; p += CHUNK) {
            int end = Math.min(gather.places().length, p + CHUNK);
            for (int g = 0; g < gather.weights().groups(); g++) {
                for (int q = p; q < end; q += PLACES) {
                    sums(x, g, q, packed, bias, memory.chunk(), (q - p) * LANES);
                }
            }
            write(memory, p, target, first, images, size);
        }
    }

    private void sums(float[] x, int g, int p, float[] packed, float[] bias, float[] chunk, int to) {
        int row = CHUNK * LANES;
        int start = gather.starts()[p / PLACES];
        int end = gather.ends()[p / PLACES];
        int from = g * gather.sourceGroup();
        for (int o = 0; o < padded(); o += tile(o)) {
            int output = g * padded() + o;
            int w = output * gather.taps().length;
            if (tile(o) == 4) {
                Sums.four(
                        x,
                        from,
                        gather.taps(),
                        start,
                        end,
                        gather.places(),
                        p,
                        packed,
                        w,
                        bias,
                        output,
                        chunk,
                        to + output * row,
                        row);
            } else {
                Sums.two(
                        x,
                        from,
                        gather.taps(),
                        start,
                        end,
                        gather.places(),
                        p,
                        packed,
                        w,
                        bias,
                        output,
                        chunk,
                        to + output * row,
                        row);
            }
        }
    }

    private void write(Scratch.Block memory, int p, float[] target, int first, int images, int size) {
        int count = Math.min(CHUNK, gather.targets().length - p);
        for (int o = 0; o < gather.weights().groups() * gather.weights().outputs(); o++) {
            int from = (o / gather.weights().outputs() * padded()
                            + o % gather.weights().outputs())
                    * CHUNK
                    * LANES;
            int map = (first * gather.weights().groups() * gather.weights().outputs() + o) * size;
            Turn.write(
                    memory.chunk(),
                    from,
                    count,
                    images,
                    target,
                    map,
                    gather.weights().groups() * gather.weights().outputs() * size,
                    gather.targets(),
                    p);
        }
    }
}
