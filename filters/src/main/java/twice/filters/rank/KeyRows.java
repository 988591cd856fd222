package twice.filters.rank;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.OrderedBits;

/** Rows of a strip of a plane, with what lies beside it, as ordered whole numbers ({@link OrderedBits}). */
final class KeyRows {

    static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private final Plane x;
    private final Border border;
    private final int outside;
    private final int[] beyond;
    private final int inFront;
    private final int from;
    private final int inside;

    /**
     * @param first the strip's first column
     * @param columns how many it has
     * @param reach columns beside it on either side
     */
    KeyRows(Plane x, FilterSettings settings, int first, int columns, int reach) {
        this.x = x;
        border = settings.border();
        outside = OrderedBits.of((float) settings.borderValue());
        from = Math.max(0, first - reach);
        inFront = from - (first - reach);
        inside = Math.min(x.columns(), first + columns + reach) - from;
        beyond = new int[columns + 2 * reach - inside]; // those in front of the plane, then those behind it
        for (int i = 0; i < beyond.length; i++) {
            int column = i < inFront ? i - inFront : x.columns() + i - inFront;
            beyond[i] = border.index(column, x.columns());
        }
    }

    /** A new row, with room for a vector that begins anywhere on it. */
    int[] newRow() {
        return new int[((inside + beyond.length) / LANES + 2) * LANES];
    }

    /** How many values a row has. */
    int width() {
        return inside + beyond.length;
    }

    /** Fills {@code to} with a row, which may lie beyond the plane. */
    void read(int number, int[] to) {
        int row = border.index(number, x.rows());
        if (row == Border.OUTSIDE) {
            Arrays.fill(to, outside);
            return;
        }
        int start = row * x.columns();
        order(x.values(), start + from, inside, to, inFront);
        for (int i = 0; i < beyond.length; i++) {
            int key = beyond[i] == Border.OUTSIDE ? outside : OrderedBits.of(x.values()[start + beyond[i]]);
            to[i < inFront ? i : inside + i] = key;
        }
    }

    /** The last vector overlaps the one before, so that it ends where the row does. */
    private static void order(float[] x, int start, int count, int[] to, int at) {
        for (int i = 0; i < count && count < LANES; i++) {
            to[at + i] = OrderedBits.of(x[start + i]);
        }
        for (int i = 0; i < count && count >= LANES; i += LANES) {
            int place = Math.min(i, count - LANES);
            IntVector bits = FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, x, start + place)
                    .reinterpretAsInts();
            IntVector turned = bits.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
            bits.lanewise(VectorOperators.XOR, turned).intoArray(to, at + place);
        }
    }
}
