package twice.filters.noise;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import twice.convolution.Plane;

/**
 * Random numbers for one plane. Only {@link SplittableRandom#nextLong} comes from the JDK; what is made of its bits is
 * made here, in exact arithmetic or {@link StrictMath}, because the JDK's own normal variates have changed between
 * releases. For one thread.
 */
final class RandomStream {

    private static final double UNIT = 0x1p-53;

    private final SplittableRandom random;
    private double spare;
    private boolean hasSpare;

    RandomStream(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The seed of a coloured image's plane: the first keeps the seed, so that a gray image gets what a red plane gets. */
    static long seed(long seed, int plane) {
        SplittableRandom random = new SplittableRandom(seed);
        long mixed = seed;
        for (int i = 0; i < plane; i++) {
            mixed = random.nextLong();
        }
        return mixed;
    }

    /** Every value through a function that draws as it likes, row after row. */
    static Plane map(Plane x, DoubleUnaryOperator spoil) {
        float[] values = new float[x.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) spoil.applyAsDouble(x.values()[i]);
        }
        return new Plane(x.rows(), x.columns(), values);
    }

    /** Uniform in 0 … 1, without 1. */
    double uniform() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /** Normal with mean 0 and deviation 1, two at a time by Marsaglia's polar method. */
    double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = v * stretch;
        hasSpare = true;
        return u * stretch;
    }
}
