package twice.cnn.conv.im2col;

import twice.cnn.conv.windows.PaddedMaps;

/** An image's maps with margins of zeros, copied there; or where no margins are wanted, the tensor as it stands. */
final class PaddedSource {

    private final PaddedMaps maps;
    private final float[] padded;
    private float[] values;
    private int base;

    PaddedSource(PaddedMaps maps) {
        this.maps = maps;
        this.padded = maps.isPlain() ? null : new float[maps.size()];
    }

    /** Turns to image {@code n} of a tensor. */
    void read(float[] tensor, int n) {
        int size = maps.channels() * maps.height() * maps.width();
        if (padded == null) {
            values = tensor;
            base = n * size;
            return;
        }
        values = padded;
        for (int c = 0; c < maps.channels(); c++) {
            for (int r = 0; r < maps.height(); r++) {
                int from = n * size + (c * maps.height() + r) * maps.width();
                System.arraycopy(tensor, from, padded, c * maps.plane() + maps.at(r, 0), maps.width());
            }
        }
    }

    /** The array in which the maps lie. */
    float[] values() {
        return values;
    }

    /** Where the first map begins. */
    int base() {
        return base;
    }

    /** Numbers from a map to the next. */
    int plane() {
        return maps.plane();
    }
}
