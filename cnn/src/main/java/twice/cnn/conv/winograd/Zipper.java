package twice.cnn.conv.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Deals a row of numbers out to two or four arrays in turn, and zips them together again: tiles stand beside each other in
 * a row, and a vector wants the same number of each.
 */
final class Zipper {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, l -> 2 * l % LANES);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, l -> 2 * l % LANES + 1);
    private static final VectorShuffle<Float> LOW = VectorShuffle.fromOp(SPECIES, l -> l / 2);
    private static final VectorShuffle<Float> HIGH = VectorShuffle.fromOp(SPECIES, l -> (l + LANES) / 2);
    private static final VectorMask<Float> SECOND_HALF =
            VectorMask.fromLong(SPECIES, (1L << LANES) - (1L << (LANES / 2)));
    private static final VectorMask<Float> ODD_LANES =
            VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL >>> (64 - LANES));

    private Zipper() {}

    /**
     * Deals {@code count} rounds: {@code to[toAt + j·step + t] = line[ways·t + j]}.
     *
     * @param ways 2 or 4
     * @param room how many rounds there is room for; what lies beyond {@code count} may be overwritten
     */
    static void unzip(int ways, float[] line, int count, float[] to, int toAt, int step, int room) {
        int t = 0;
        for (; t < count && t + LANES <= room; t += LANES) {
            if (ways == 2) {
                unzip2(line, 2 * t, to, toAt + t, step);
            } else {
                unzip4(line, 4 * t, to, toAt + t, step);
            }
        }
        for (; t < count; t++) {
            for (int j = 0; j < ways; j++) {
                to[toAt + j * step + t] = line[ways * t + j];
            }
        }
    }

    private static void unzip2(float[] line, int at, float[] to, int toAt, int step) {
        FloatVector a = FloatVector.fromArray(SPECIES, line, at);
        FloatVector b = FloatVector.fromArray(SPECIES, line, at + LANES);
        a.rearrange(EVEN).blend(b.rearrange(EVEN), SECOND_HALF).intoArray(to, toAt);
        a.rearrange(ODD).blend(b.rearrange(ODD), SECOND_HALF).intoArray(to, toAt + step);
    }

    private static void unzip4(float[] line, int at, float[] to, int toAt, int step) {
        FloatVector a = FloatVector.fromArray(SPECIES, line, at);
        FloatVector b = FloatVector.fromArray(SPECIES, line, at + LANES);
        FloatVector even0 = a.rearrange(EVEN).blend(b.rearrange(EVEN), SECOND_HALF);
        FloatVector odd0 = a.rearrange(ODD).blend(b.rearrange(ODD), SECOND_HALF);
        a = FloatVector.fromArray(SPECIES, line, at + 2 * LANES);
        b = FloatVector.fromArray(SPECIES, line, at + 3 * LANES);
        FloatVector even1 = a.rearrange(EVEN).blend(b.rearrange(EVEN), SECOND_HALF);
        FloatVector odd1 = a.rearrange(ODD).blend(b.rearrange(ODD), SECOND_HALF);
        even0.rearrange(EVEN).blend(even1.rearrange(EVEN), SECOND_HALF).intoArray(to, toAt);
        odd0.rearrange(EVEN).blend(odd1.rearrange(EVEN), SECOND_HALF).intoArray(to, toAt + step);
        even0.rearrange(ODD).blend(even1.rearrange(ODD), SECOND_HALF).intoArray(to, toAt + 2 * step);
        odd0.rearrange(ODD).blend(odd1.rearrange(ODD), SECOND_HALF).intoArray(to, toAt + 3 * step);
    }

    /** The way back, to whole vectors: {@code line[ways·t + j] = from[at + j·step + t]}; both must go on so far. */
    static void zip(int ways, float[] from, int at, int step, int count, float[] line) {
        for (int t = 0; t < count; t += LANES) {
            if (ways == 2) {
                zip2(from, at + t, step, line, 2 * t);
            } else {
                zip4(from, at + t, step, line, 4 * t);
            }
        }
    }

    private static void zip2(float[] from, int at, int step, float[] line, int to) {
        FloatVector a = FloatVector.fromArray(SPECIES, from, at);
        FloatVector b = FloatVector.fromArray(SPECIES, from, at + step);
        a.rearrange(LOW).blend(b.rearrange(LOW), ODD_LANES).intoArray(line, to);
        a.rearrange(HIGH).blend(b.rearrange(HIGH), ODD_LANES).intoArray(line, to + LANES);
    }

    private static void zip4(float[] from, int at, int step, float[] line, int to) {
        FloatVector a = FloatVector.fromArray(SPECIES, from, at);
        FloatVector b = FloatVector.fromArray(SPECIES, from, at + 2 * step);
        FloatVector even0 = a.rearrange(LOW).blend(b.rearrange(LOW), ODD_LANES);
        FloatVector even1 = a.rearrange(HIGH).blend(b.rearrange(HIGH), ODD_LANES);
        a = FloatVector.fromArray(SPECIES, from, at + step);
        b = FloatVector.fromArray(SPECIES, from, at + 3 * step);
        FloatVector odd0 = a.rearrange(LOW).blend(b.rearrange(LOW), ODD_LANES);
        FloatVector odd1 = a.rearrange(HIGH).blend(b.rearrange(HIGH), ODD_LANES);
        even0.rearrange(LOW).blend(odd0.rearrange(LOW), ODD_LANES).intoArray(line, to);
        even0.rearrange(HIGH).blend(odd0.rearrange(HIGH), ODD_LANES).intoArray(line, to + LANES);
        even1.rearrange(LOW).blend(odd1.rearrange(LOW), ODD_LANES).intoArray(line, to + 2 * LANES);
        even1.rearrange(HIGH).blend(odd1.rearrange(HIGH), ODD_LANES).intoArray(line, to + 3 * LANES);
    }
}
