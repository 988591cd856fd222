package twice.kmeans.filter;

import static twice.kmeans.filter.ScoreKernel.GROUP;
import static twice.kmeans.filter.ScoreKernel.LANES;
import static twice.kmeans.filter.ScoreKernel.TILE;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** For each point of a tile: the lowest score so far, the second lowest, and the number of the lowest. */
final class TwoLowest {

    private static final VectorSpecies<Integer> NUMBERS = IntVector.SPECIES_PREFERRED;

    final float[] best = new float[TILE];
    final float[] second = new float[TILE];
    final int[] number = new int[TILE];

    /** The gap between the scores that a label needs to be certain, once {@link #certain(float[], int, ErrorMargin)} ran. */
    final float[] doubt = new float[TILE];

    /** {@link ScoreKernel#GROUP} × {@link ScoreKernel#TILE} scores of the centroids to be met next. */
    final float[] scores = new float[GROUP * TILE];

    /** What {@link #addProducts} adds to them. */
    final float[] products = new float[GROUP * TILE];

    void clear() {
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        Arrays.fill(second, Float.POSITIVE_INFINITY);
        Arrays.fill(number, 0);
    }

    /** Adds a block of columns to the scores; a loop that C2 vectorizes by itself. */
    void addProducts() {
        for (int s = 0; s < scores.length; s++) {
            scores[s] += products[s];
        }
    }

    /**
     * Meets the centroids {@code first}, {@code first + 1}, … whose scores lie in {@link #scores}. Numbers travel as the
     * bits of floats, so that one mask serves scores and numbers.
     */
    void keep(int first) {
        for (int p = 0; p < TILE; p += LANES.length()) {
            FloatVector b = FloatVector.fromArray(LANES, best, p);
            FloatVector s = FloatVector.fromArray(LANES, second, p);
            FloatVector n = IntVector.fromArray(NUMBERS, number, p).reinterpretAsFloats();
            for (int t = 0; t < GROUP; t++) {
                FloatVector score = FloatVector.fromArray(LANES, scores, t * TILE + p);
                VectorMask<Float> lowest = score.compare(VectorOperators.LT, b);
                s = s.blend(score, score.compare(VectorOperators.LT, s)).blend(b, lowest);
                b = b.blend(score, lowest);
                n = n.blend(FloatVector.broadcast(LANES, Float.intBitsToFloat(first + t)), lowest);
            }
            b.intoArray(best, p);
            s.intoArray(second, p);
            n.reinterpretAsInts().intoArray(number, p);
        }
    }

    /**
     * Works out for each point how close the two scores may be and yet leave no doubt about the label.
     *
     * @param squaredNorms R² of the points of the tile, from {@code at} on
     * @return whether no label of the tile is in doubt
     */
    boolean certain(float[] squaredNorms, int at, ErrorMargin margin) {
        boolean certain = true;
        for (int p = 0; p < TILE; p += LANES.length()) {
            FloatVector norm = FloatVector.fromArray(LANES, squaredNorms, at + p);
            FloatVector b = FloatVector.fromArray(LANES, best, p);
            FloatVector distance = norm.add(b.add(b));
            distance = distance.blend(0, distance.compare(VectorOperators.LT, 0));
            FloatVector needed = norm.mul(margin.perSquaredNorm())
                    .add(distance.mul(margin.perSquaredDistance()))
                    .add(3 * ErrorMargin.UNDERFLOW);
            needed.intoArray(doubt, p);
            FloatVector gap = FloatVector.fromArray(LANES, second, p).sub(b);
            certain &= gap.compare(VectorOperators.GT, needed).allTrue();
        }
        return certain;
    }

    /** Whether the label of the point at place p is beyond doubt. */
    boolean certain(int p) {
        return second[p] - best[p] > doubt[p];
    }
}
