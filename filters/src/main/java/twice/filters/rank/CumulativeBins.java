package twice.filters.rank;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of {@link HistogramStrip}: cumulative histograms of 16 bins, added, moved and compared. */
final class CumulativeBins {

    /** Bins of a tier. */
    static final int BINS = 16;

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = Math.min(BINS, SPECIES.length());

    /** What a value v adds to the bins: nothing to those before v, 1 to v and all after it. Row v is {@code v·16…v·16+15}. */
    private static final int[] STEPS = steps();

    private CumulativeBins() {}

    private static int[] steps() {
        int[] steps = new int[BINS * BINS];
        for (int v = 0; v < BINS; v++) {
            Arrays.fill(steps, v * BINS + v, (v + 1) * BINS, 1);
        }
        return steps;
    }

    /** Each column takes in a value. */
    static void enter(int[] in, int[] coarse, int[] fine) {
        for (int s = 0; s < in.length; s++) {
            int enters = in[s];
            for (int b = 0; b < BINS; b += LANES) {
                int c = s * BINS + b;
                IntVector.fromArray(SPECIES, coarse, c)
                        .add(IntVector.fromArray(SPECIES, STEPS, (enters & -BINS) + b))
                        .intoArray(coarse, c);
                int f = ((enters / BINS) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, fine, f)
                        .add(IntVector.fromArray(SPECIES, STEPS, enters % BINS * BINS + b))
                        .intoArray(fine, f);
            }
        }
    }

    /** Each column takes in a value and lets one go. */
    static void move(int[] in, int[] out, int[] coarse, int[] fine) {
        for (int s = 0; s < in.length; s++) {
            int enters = in[s];
            int leaves = out[s];
            for (int b = 0; b < BINS; b += LANES) {
                int c = s * BINS + b;
                IntVector.fromArray(SPECIES, coarse, c)
                        .add(IntVector.fromArray(SPECIES, STEPS, (enters & -BINS) + b))
                        .sub(IntVector.fromArray(SPECIES, STEPS, (leaves & -BINS) + b))
                        .intoArray(coarse, c);
                int f = ((enters >> 4) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, fine, f)
                        .add(IntVector.fromArray(SPECIES, STEPS, (enters & BINS - 1) * BINS + b))
                        .intoArray(fine, f);
                int g = ((leaves >> 4) * in.length + s) * BINS + b;
                IntVector.fromArray(SPECIES, fine, g)
                        .sub(IntVector.fromArray(SPECIES, STEPS, (leaves & BINS - 1) * BINS + b))
                        .intoArray(fine, g);
            }
        }
    }

    /** Slides the sum of {@code size} columns along; gives each window's sums, and the coarse bin its rank is in. */
    static void slide(int[] coarse, int size, int index, int[] sums, int[] segments) {
        Arrays.fill(segments, 0);
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.zero(SPECIES);
            for (int s = 0; s < size - 1; s++) {
                sum = sum.add(IntVector.fromArray(SPECIES, coarse, s * BINS + b));
            }
            for (int c = 0; c < segments.length; c++) {
                sum = sum.add(IntVector.fromArray(SPECIES, coarse, (c + size - 1) * BINS + b));
                sum.intoArray(sums, c * BINS + b);
                segments[c] += sum.compare(VectorOperators.LE, index).trueCount();
                sum = sum.sub(IntVector.fromArray(SPECIES, coarse, c * BINS + b));
            }
        }
    }

    /** The fine bins of the {@code size} columns from there on, for one coarse bin. */
    static void sum(int[] fine, int from, int size, int[] sums, int segment) {
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.zero(SPECIES);
            for (int s = from; s < from + size; s++) {
                sum = sum.add(IntVector.fromArray(SPECIES, fine, s * BINS + b));
            }
            sum.intoArray(sums, segment * BINS + b);
        }
    }

    /** The same sum from what it was some columns ago. */
    static void catchUp(int[] fine, int from, int steps, int size, int[] sums, int segment) {
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.fromArray(SPECIES, sums, segment * BINS + b);
            for (int s = from; s < from + steps; s++) {
                sum = sum.add(IntVector.fromArray(SPECIES, fine, (s + size) * BINS + b))
                        .sub(IntVector.fromArray(SPECIES, fine, s * BINS + b));
            }
            sum.intoArray(sums, segment * BINS + b);
        }
    }

    /** Slides that sum on over windows c…end−1 and counts the fine bins below each window's rank. */
    static void slideFine(
            int[] fine,
            int start,
            int size,
            int[] fineSums,
            int[] sums,
            int segment,
            int index,
            int c,
            int end,
            int[] ranks) {
        for (int b = 0; b < BINS; b += LANES) {
            IntVector sum = IntVector.fromArray(SPECIES, fineSums, segment * BINS + b);
            for (int i = c; i < end; i++) {
                int below = segment == 0 ? 0 : sums[i * BINS + segment - 1];
                IntVector last = IntVector.broadcast(SPECIES, index - below);
                ranks[i] += sum.compare(VectorOperators.LE, last).trueCount();
                int s = (start + i) * BINS + b;
                sum = sum.add(IntVector.fromArray(SPECIES, fine, s + size * BINS))
                        .sub(IntVector.fromArray(SPECIES, fine, s));
            }
            sum.intoArray(fineSums, segment * BINS + b);
        }
    }
}
