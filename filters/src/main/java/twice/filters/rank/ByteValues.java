package twice.filters.rank;

import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Border;
import twice.convolution.Plane;
import twice.convolution.VectorModule;
import twice.filters.FilterSettings;

/**
 * Whether a plane holds nothing but whole numbers from 0 to 255, as every picture does that comes from a file: what
 * methods need that count values in 256 bins.
 *
 * <p>A float of 2²³ + v has v in its last bits, if v is whole; if it isn't, the addition rounds it, and subtracting 2²³
 * gives another number back. So two additions and a few operations on bits judge a vector of values, with no branch.
 */
public final class ByteValues {

    /** What {@link #refusal} says. */
    public static final String EXPECTED = "expected whole numbers from 0 to 255 only";

    /** 2²³: from here on floats are the whole numbers. */
    private static final float WHOLE = 0x1p23f;

    /** Values that are judged between two looks at the verdict. */
    private static final int BLOCK = 1 << 14;

    private ByteValues() {}

    /** Says what was expected unless the plane, and a constant border, hold whole numbers from 0 to 255 only. */
    public static Optional<String> refusal(Plane x, FilterSettings settings) {
        return borderIsByte(settings) && areBytes(x.values(), 0, x.values().length)
                ? Optional.empty()
                : Optional.of(EXPECTED);
    }

    /** Whether what stands beyond the edge is such a number, or comes from the plane. */
    public static boolean borderIsByte(FilterSettings settings) {
        float value = (float) settings.borderValue();
        return settings.border() != Border.CONSTANT || isByte(value);
    }

    /** Whether all of these are such numbers; the first block that has others ends it. */
    public static boolean areBytes(float[] values, int from, int to) {
        boolean vectors = VectorModule.isThere();
        for (int i = from; i < to; i += BLOCK) {
            int end = Math.min(to, i + BLOCK);
            int judged = vectors ? Lanes.judge(values, i, end) : i;
            if (judged < 0) {
                return false;
            }
            for (int j = judged; j < end; j++) {
                if (!isByte(values[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isByte(float value) {
        int whole = (int) value;
        return whole == value && whole == (whole & 255);
    }

    /** Apart, because it can't be loaded where the vector module is missing. */
    private static final class Lanes {

        private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

        /** Judges whole vectors and says where it stopped, or −1 if one of them holds something else. */
        static int judge(float[] values, int from, int to) {
            int lanes = SPECIES.length();
            IntVector changed = IntVector.zero(IntVector.SPECIES_PREFERRED);
            IntVector high = changed;
            int i = from;
            for (; i <= to - lanes; i += lanes) {
                FloatVector value = FloatVector.fromArray(SPECIES, values, i);
                FloatVector sum = value.add(WHOLE);
                changed = changed.or(
                        sum.sub(WHOLE).reinterpretAsInts().lanewise(VectorOperators.XOR, value.reinterpretAsInts()));
                high = high.or(sum.reinterpretAsInts().lanewise(VectorOperators.XOR, Float.floatToRawIntBits(WHOLE)));
            }
            int differs = changed.reduceLanes(VectorOperators.OR) << 1; // −0 becomes 0, which is as good
            return differs == 0 && (high.reduceLanes(VectorOperators.OR) & ~255) == 0 ? i : -1;
        }
    }
}
