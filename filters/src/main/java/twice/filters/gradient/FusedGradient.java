package twice.filters.gradient;

import jdk.incubator.vector.FloatVector;
import twice.convolution.Plane;
import twice.filters.Direction;
import twice.filters.FilterSettings;
import twice.filters.Gradient;
import twice.filters.Operator;
import twice.filters.rows.BandedFilter;

/**
 * Both directions and what is made of them in one go over three rows, in vectors: no plane of x, none of y, and nothing that
 * is written and read again.
 *
 * <p><b>Cost.</b> Eight loads, some twelve operations and a root for a vector of magnitudes, which is little enough for the
 * plane to go by at the speed of memory. Scratch: six rows.
 *
 * <p><b>What changed since {@link SeparableGradient}.</b> Separating doesn't pay with windows of three: four differences
 * through the pixel give both directions ({@link CentralLanes}), and a root for 16 pixels costs little more than one for
 * one. Angles are a polynomial ({@link AngleLanes}) instead of a call for each pixel.
 *
 * <p><b>How exact.</b> As {@link SeparableGradient}: whole numbers below 2²⁰ give x and y exactly, and the magnitude to the
 * last bit where x² + y² is below 2²⁴, as for bytes with all operators but Scharr's. Others are off by some 10⁻⁶ of 32 times
 * the largest value, angles of exact directions by 2·10⁻⁵ degrees.
 *
 * <p><b>Where it loses.</b> Nowhere on planes; a single row of a few pixels isn't worth its vectors.
 *
 * <p><b>Limits.</b> Squares are floats: magnitudes above 10¹⁹ become infinite, and below 10⁻¹⁹ they lose digits.
 *
 * <p><b>Measured</b> on 3840 × 2160, one thread: Sobel's magnitude 6.7 ms, separable 22.8, OpenCV 5's three calls in float 22.5
 * (AMD EPYC (Zen 4), one core, JDK 17, 2026-11).
 *
 * <p>Below: {@link SeparableGradient}. Next: {@link ChosenGradient}, the same on threads.
 */
public final class FusedGradient implements BandedFilter {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private final Operator operator;
    private final Direction direction;

    public FusedGradient(Gradient gradient) {
        operator = gradient.operator();
        direction = gradient.direction();
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        RowRing ring = new RowRing(x, settings, LANES);
        int columns = Math.max(LANES, x.columns());
        float[] row = new float[columns];
        float[] across = new float[direction == Direction.ANGLE ? columns : 0];
        float[] down = new float[across.length];
        ring.read(from - 1);
        ring.read(from);
        for (int r = from; r < to; r++) {
            ring.read(r + 1);
            boolean narrow = x.columns() < LANES;
            float[] target = narrow ? row : y;
            int o = narrow ? 0 : r * x.columns();
            if (direction == Direction.ANGLE) {
                run(Direction.X, ring, r, across, 0, columns);
                run(Direction.Y, ring, r, down, 0, columns);
                AngleLanes.run(across, down, target, o, columns);
            } else {
                run(direction, ring, r, target, o, columns);
            }
            if (narrow) {
                System.arraycopy(row, 0, y, r * x.columns(), x.columns());
            }
        }
    }

    private void run(Direction wanted, RowRing ring, int r, float[] y, int o, int columns) {
        float[] p = ring.values();
        int a = ring.at(r - 1);
        int b = ring.at(r);
        int c = ring.at(r + 1);
        boolean both = wanted == Direction.MAGNITUDE;
        if (operator == Operator.LAPLACIAN) {
            DiagonalLanes.laplacian(p, a, b, c, y, o, columns);
        } else if (operator == Operator.ROBERTS) {
            DiagonalLanes.roberts(p, b + 1, c + 1, both, wanted == Direction.Y ? 0 : 1, y, o, columns);
        } else if (both) {
            CentralLanes.magnitude(p, a, b, c, operator.side(), operator.middle(), y, o, columns);
        } else if (wanted == Direction.X) {
            CentralLanes.x(p, a, b, c, operator.side(), operator.middle(), y, o, columns);
        } else {
            CentralLanes.y(p, a, b, c, operator.side(), operator.middle(), y, o, columns);
        }
    }
}
