package twice.cnn.timing;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Workers;

/**
 * What the machine can do at best: multiply-adds a second where nothing is read and nothing written, twelve independent sums
 * in registers. Found by trying: the best of many short bursts, since a busy machine only ever makes a burst slower.
 */
public final class VectorPeak {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 12;
    private static final int STEPS = 1 << 19;
    private static final int BURSTS = 200;

    private VectorPeak() {}

    /** Multiply-adds a second, all threads together. */
    public static double measured(Workers workers) {
        int threads = workers.threads();
        float[] results = new float[threads * SPECIES.length()];
        double best = Double.MAX_VALUE;
        for (int burst = 0; burst < BURSTS; burst++) {
            long began = System.nanoTime();
            workers.run(threads, thread -> burst(results, thread * SPECIES.length()));
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return (double) threads * STEPS * SUMS * SPECIES.length() / best;
    }

    /** The sums go somewhere, or the compiler would leave them out. */
    private static void burst(float[] results, int at) {
        FloatVector a = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector b = FloatVector.fromArray(SPECIES, results, at);
        FloatVector s0 = b;
        FloatVector s1 = b;
        FloatVector s2 = b;
        FloatVector s3 = b;
        FloatVector s4 = b;
        FloatVector s5 = b;
        FloatVector s6 = b;
        FloatVector s7 = b;
        FloatVector s8 = b;
        FloatVector s9 = b;
        FloatVector s10 = b;
        FloatVector s11 = b;
        for (int i = 0; i < STEPS; i++) {
            s0 = s0.fma(a, b);
            s1 = s1.fma(a, b);
            s2 = s2.fma(a, b);
            s3 = s3.fma(a, b);
            s4 = s4.fma(a, b);
            s5 = s5.fma(a, b);
            s6 = s6.fma(a, b);
            s7 = s7.fma(a, b);
            s8 = s8.fma(a, b);
            s9 = s9.fma(a, b);
            s10 = s10.fma(a, b);
            s11 = s11.fma(a, b);
        }
        s0.add(s1)
                .add(s2)
                .add(s3)
                .add(s4)
                .add(s5)
                .add(s6)
                .add(s7)
                .add(s8)
                .add(s9)
                .add(s10)
                .add(s11)
                .intoArray(results, at);
    }
}
