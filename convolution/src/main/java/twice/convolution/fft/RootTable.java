package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * All powers of e^(2πi/n) from two tables of about √n: w^(a·fine + b) = (w^fine)^a · w^b. One multiplication a power, and an
 * error of two ulps, in place of n sines or a table that the cache can't hold.
 */
final class RootTable {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final int fine;
    private final double[] coarseRe;
    private final double[] coarseIm;
    private final double[] fineRe;
    private final double[] fineIm;

    /** @param fine a power of two, the size of the fine table; n / fine that of the coarse one */
    RootTable(long n, int powers, int fine) {
        this.fine = fine;
        int coarse = (powers - 1) / fine + 1;
        coarseRe = new double[coarse];
        coarseIm = new double[coarse];
        for (int a = 0; a < coarse; a++) {
            coarseRe[a] = Twiddles.cos((long) a * fine, n);
            coarseIm[a] = Twiddles.sin((long) a * fine, n);
        }
        fineRe = new double[fine];
        fineIm = new double[fine];
        for (int b = 0; b < fine; b++) {
            fineRe[b] = Twiddles.cos(b, n);
            fineIm[b] = Twiddles.sin(b, n);
        }
    }

    /** The real part of that power. */
    double re(int power) {
        int a = power / fine;
        int b = power % fine;
        return coarseRe[a] * fineRe[b] - coarseIm[a] * fineIm[b];
    }

    /** The imaginary part of that power. */
    double im(int power) {
        int a = power / fine;
        int b = power % fine;
        return coarseRe[a] * fineIm[b] + coarseIm[a] * fineRe[b];
    }

    /**
     * Multiplies value j of x by w^j, or by w^−j, for j from a·fine to (a + 1)·fine − 1.
     *
     * @param a a place in the coarse table
     * @param sign 1 or −1
     */
    void multiply(ComplexValues x, int a, int sign) {
        double cRe = coarseRe[a];
        double cIm = coarseIm[a];
        for (int b = 0; b < fine; b += LANES) {
            int j = a * fine + b;
            DoubleVector fRe = DoubleVector.fromArray(SPECIES, fineRe, b);
            DoubleVector fIm = DoubleVector.fromArray(SPECIES, fineIm, b);
            DoubleVector wRe = fRe.mul(cRe).sub(fIm.mul(cIm));
            DoubleVector wIm = fRe.mul(cIm).add(fIm.mul(cRe)).mul(sign);
            DoubleVector xRe = DoubleVector.fromArray(SPECIES, x.re(), j);
            DoubleVector xIm = DoubleVector.fromArray(SPECIES, x.im(), j);
            xRe.mul(wRe).sub(xIm.mul(wIm)).intoArray(x.re(), j);
            xRe.mul(wIm).add(xIm.mul(wRe)).intoArray(x.im(), j);
        }
    }

    /** Number of entries of the coarse table. */
    int coarse() {
        return coarseRe.length;
    }
}
