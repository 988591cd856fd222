package twice.convolution.systems;

import java.util.function.UnaryOperator;
import twice.convolution.Plane;

/**
 * Measures how far a system, any function from planes to planes of the same size, is from being linear and
 * shift-invariant. A system that is both is a convolution with its impulse response, and nothing else is one. A
 * measurement can only refute: a small deviation says that these inputs didn't tell.
 */
public final class SystemChecks {

    private SystemChecks() {}

    /** The largest |S(a·x + b·y) − a·S(x) − b·S(y)|, as a part of the largest |S(a·x + b·y)|; 0 where S is linear. */
    public static double nonlinearity(UnaryOperator<Plane> system, Plane x, Plane y, float a, float b) {
        float[] mixed = system.apply(mix(x, y, a, b)).values();
        float[] apart = mix(system.apply(x), system.apply(y), a, b).values();
        double largest = 0;
        double deviation = 0;
        for (int i = 0; i < mixed.length; i++) {
            largest = Math.max(largest, Math.abs(mixed[i]));
            deviation = Math.max(deviation, Math.abs((double) mixed[i] - apart[i]));
        }
        return deviation == 0 ? 0 : deviation / largest;
    }

    /**
     * The largest difference between shifting before the system and after it, as a part of the largest output; 0 where
     * the system treats all places alike. Places nearer to an edge than {@code margin} don't count: there a border has
     * its say.
     */
    public static double shiftVariance(UnaryOperator<Plane> system, Plane x, int down, int right, int margin) {
        Plane before = system.apply(shifted(x, down, right));
        Plane after = shifted(system.apply(x), down, right);
        double largest = 0;
        double deviation = 0;
        for (int r = margin + Math.max(0, down); r < x.rows() - margin + Math.min(0, down); r++) {
            for (int c = margin + Math.max(0, right); c < x.columns() - margin + Math.min(0, right); c++) {
                largest = Math.max(largest, Math.abs(before.at(r, c)));
                deviation = Math.max(deviation, Math.abs((double) before.at(r, c) - after.at(r, c)));
            }
        }
        return deviation == 0 ? 0 : deviation / largest;
    }

    /** What the system makes of a single 1 in the middle of zeros: of an LSI system, everything there is to know. */
    public static Plane impulseResponse(UnaryOperator<Plane> system, int rows, int columns) {
        float[] impulse = new float[rows * columns];
        impulse[rows / 2 * columns + columns / 2] = 1;
        return system.apply(new Plane(rows, columns, impulse));
    }

    /** a·x + b·y. */
    static Plane mix(Plane x, Plane y, float a, float b) {
        float[] mixed = new float[x.values().length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = a * x.values()[i] + b * y.values()[i];
        }
        return new Plane(x.rows(), x.columns(), mixed);
    }

    /** The plane moved down and to the right; what falls off at one edge comes back at the other. */
    static Plane shifted(Plane x, int down, int right) {
        float[] shifted = new float[x.values().length];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                int fromRow = Math.floorMod(r - down, x.rows());
                int fromColumn = Math.floorMod(c - right, x.columns());
                shifted[r * x.columns() + c] = x.at(fromRow, fromColumn);
            }
        }
        return new Plane(x.rows(), x.columns(), shifted);
    }
}
