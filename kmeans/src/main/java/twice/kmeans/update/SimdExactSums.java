package twice.kmeans.update;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ExactSums} with as many coordinates at once as a vector holds. A long row fills vectors by itself. Of short ones that
 * follow each other several fill one, if a vector holds a whole number of them; its lanes are sums of their own, which join
 * the cluster's at the end.
 */
public final class SimdExactSums extends ExactSums {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    public SimdExactSums(int k, int d) {
        super(k, d);
    }

    @Override
    protected void book(double[] high, double[] low, int s, double[] values, int x, int d, double sign) {
        int j = 0;
        for (; j + LANES.length() <= d; j += LANES.length()) {
            DoubleVector term = DoubleVector.fromArray(LANES, values, x + j).mul(sign);
            DoubleVector h = DoubleVector.fromArray(LANES, high, s + j);
            DoubleVector sum = h.add(term);
            DoubleVector part = sum.sub(h);
            DoubleVector error = h.sub(sum.sub(part)).add(term.sub(part));
            DoubleVector rest = DoubleVector.fromArray(LANES, low, s + j).add(error);
            DoubleVector rounded = sum.add(rest);
            rounded.intoArray(high, s + j);
            rest.sub(rounded.sub(sum)).intoArray(low, s + j);
        }
        for (; j < d; j++) {
            bookOne(high, low, s + j, sign * values[x + j]);
        }
    }

    @Override
    protected void bookRun(double[] high, double[] low, int s, double[] values, int x, int count, int d, double sign) {
        int blocks = LANES.length() % d == 0 ? count * d / (2 * LANES.length()) : 0;
        int booked = blocks * 2 * LANES.length() / d;
        if (blocks > 0) {
            double[] lanes = new double[4 * LANES.length()];
            sumLanes(values, x, blocks, lanes);
            for (int lane = 0; lane < lanes.length; lane++) {
                bookOne(high, low, s + lane % d, sign * lanes[lane]);
            }
        }
        super.bookRun(high, low, s, values, x + booked * d, count - booked, d, sign);
    }

    /** Writes two vectors of sums and what rounding took from them; two, so that one need not wait for the other. */
    private static void sumLanes(double[] values, int x, int blocks, double[] lanes) {
        int l = LANES.length();
        DoubleVector high0 = DoubleVector.zero(LANES);
        DoubleVector high1 = DoubleVector.zero(LANES);
        DoubleVector low0 = DoubleVector.zero(LANES);
        DoubleVector low1 = DoubleVector.zero(LANES);
        for (int b = 0; b < blocks; b++) {
            DoubleVector term0 = DoubleVector.fromArray(LANES, values, x + 2 * b * l);
            DoubleVector term1 = DoubleVector.fromArray(LANES, values, x + 2 * b * l + l);
            DoubleVector sum0 = high0.add(term0);
            DoubleVector sum1 = high1.add(term1);
            DoubleVector part0 = sum0.sub(high0);
            DoubleVector part1 = sum1.sub(high1);
            low0 = low0.add(high0.sub(sum0.sub(part0)).add(term0.sub(part0)));
            low1 = low1.add(high1.sub(sum1.sub(part1)).add(term1.sub(part1)));
            high0 = sum0;
            high1 = sum1;
        }
        high0.intoArray(lanes, 0);
        high1.intoArray(lanes, l);
        low0.intoArray(lanes, 2 * l);
        low1.intoArray(lanes, 3 * l);
    }
}
