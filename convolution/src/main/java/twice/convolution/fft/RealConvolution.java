package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import twice.convolution.Workers;

/**
 * The product of two real sequences of n values by complex transforms of n/2, with nothing to take apart or put together.
 *
 * <p>Read a sequence as a polynomial in z and reduce it modulo zʰ − i, h = n/2: since zʰ = i there, x[j] and x[j + h]
 * become the real and imaginary parts of one coefficient. The product of two real polynomials reduced in this way is
 * the reduced product, so its halves are read off again. And with z = u·e^(πi/n), the ring of zʰ = i becomes that of uʰ = 1,
 * where multiplying is circular convolution, which the transform does. What is longer than n comes round with its sign
 * changed.
 *
 * <p><b>Source.</b> Crandall and Fagin, <i>Discrete Weighted Transforms and Large-Integer Arithmetic</i>, 1994 (right-angle
 * convolution).
 */
public final class RealConvolution {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = LaneFft.LANES;

    private final int half;
    private final FourStepFft fft;
    private final RootTable weights;
    private final Workers workers;

    /** Of sequences of n values, see {@link #sizeFor}. */
    public RealConvolution(int n, Workers workers) {
        half = n / 2;
        fft = new FourStepFft(half);
        weights = new RootTable(2L * n, half, Math.max(LANES, Integer.highestOneBit((int) Math.sqrt(half))));
        this.workers = workers;
    }

    /** The smallest n that holds so many values, 2³⁰ at most. */
    public static int sizeFor(int values) {
        return 2 * FourStepFft.sizeFor((values + 1) / 2);
    }

    /** The product x·k modulo zⁿ + 1. */
    public double[] multiply(double[] x, double[] k) {
        ComplexValues a = spectrum(x, 1);
        ComplexValues b = spectrum(k, 1.0 / half);
        multiply(a, b);
        fft.inverse(a, workers);
        weigh(a, -1);
        double[] product = new double[2 * half];
        System.arraycopy(a.re(), 0, product, 0, half);
        System.arraycopy(a.im(), 0, product, half, half);
        return product;
    }

    private ComplexValues spectrum(double[] x, double factor) {
        ComplexValues folded = ComplexValues.zeros(half);
        for (int j = 0; j < Math.min(half, x.length); j++) {
            folded.re()[j] = x[j] * factor;
        }
        for (int j = half; j < x.length; j++) {
            folded.im()[j - half] = x[j] * factor;
        }
        weigh(folded, 1);
        fft.forward(folded, workers);
        return folded;
    }

    private void weigh(ComplexValues folded, int sign) {
        workers.run(weights.coarse(), a -> weights.multiply(folded, a, sign));
    }

    private static void multiply(ComplexValues a, ComplexValues b) {
        for (int i = 0; i < a.size(); i += LANES) {
            DoubleVector aRe = DoubleVector.fromArray(SPECIES, a.re(), i);
            DoubleVector aIm = DoubleVector.fromArray(SPECIES, a.im(), i);
            DoubleVector bRe = DoubleVector.fromArray(SPECIES, b.re(), i);
            DoubleVector bIm = DoubleVector.fromArray(SPECIES, b.im(), i);
            aRe.mul(bRe).sub(aIm.mul(bIm)).intoArray(a.re(), i);
            aRe.mul(bIm).add(aIm.mul(bRe)).intoArray(a.im(), i);
        }
    }
}
