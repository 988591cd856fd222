package twice.deepdream.ascent;

import twice.cnn.ReceptiveField;

/**
 * How one direction of a picture is cut: into cores that touch each other, each in the middle of a window that the network looks at.
 *
 * <p>A core's pixels get their whole gradient from its window if that reaches far enough: a place of the layer that sees the pixel must
 * be there with all that it sees, so the window goes on for the size of the receptive field on either side. And windows begin at
 * multiples of the network's stride, so that the places of all layers are the same ones as in the whole picture; also their lengths
 * differ from the picture's by multiples of it, so that the last one, which ends where the picture ends, does so too.
 *
 * @param length of the picture
 * @param core of a core, a multiple of the stride; the last one may be shorter
 * @param margin how far a window reaches beyond a core, a multiple of the stride
 * @param window of a window, the same for all
 */
record TileAxis(int length, int core, int margin, int window) {

    /**
     * Cuts a length.
     *
     * @param asked the core's length, rounded up to a multiple of the stride
     * @param seen how many pixels a place of the layer sees
     * @param stride of all layers together
     */
    static TileAxis of(int length, int asked, long seen, int stride) {
        int core = roundedUp(asked, stride);
        int margin = roundedUp((int) Math.min(seen - 1, length), stride);
        long window = core + 2L * margin + length % stride;
        return window >= length
                ? new TileAxis(length, roundedUp(length, stride), margin, length)
                : new TileAxis(length, core, margin, (int) window);
    }

    private static int roundedUp(int value, int stride) {
        return (int) Math.min(Integer.MAX_VALUE / 2, ((long) value + stride - 1) / stride * stride);
    }

    int count() {
        return (length - 1) / core + 1;
    }

    /** The first pixel of that core. */
    int from(int tile) {
        return tile * core;
    }

    /** The pixel after its last. */
    int to(int tile) {
        return Math.min(length, (tile + 1) * core);
    }

    /** The first pixel of its window. */
    int start(int tile) {
        return Math.min(Math.max(0, from(tile) - margin), length - window);
    }

    /** The first place of the layer that belongs to the core, counted in its window of so many places. */
    int firstPlace(int tile, ReceptiveField.Axis field, int places) {
        return (int) Math.min(places, (from(tile) - start(tile)) / field.jump());
    }

    /** The place after the last one; the last core has all that are left. */
    int lastPlace(int tile, ReceptiveField.Axis field, int places) {
        return tile == count() - 1 ? places : (int) Math.min(places, (to(tile) - start(tile)) / field.jump());
    }
}
