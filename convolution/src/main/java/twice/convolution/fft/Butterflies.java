package twice.convolution.fft;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link LaneFft}: every number is a vector of as many transforms. Each method is small enough to be
 * compiled whole, with all its vectors in registers.
 */
final class Butterflies {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Butterflies() {}

    /** One step down: a transform of n rows becomes four of n/4, {@code step} apart; rows from…to−1 of each. */
    static void forward4(double[] re, double[] im, int from, int to, int step, double[] w, int first) {
        int t = first;
        for (int i0 = from; i0 < to; i0 += LANES) {
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, re, i2);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, re, i3);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, im, i3);

            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector bRe = re0.sub(re2);
            DoubleVector bIm = im0.sub(im2);
            DoubleVector cRe = re1.add(re3);
            DoubleVector cIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);

            aRe.add(cRe).intoArray(re, i0);
            aIm.add(cIm).intoArray(im, i0);
            DoubleVector yRe = bRe.add(dIm);
            DoubleVector yIm = bIm.sub(dRe);
            DoubleVector cos = DoubleVector.broadcast(SPECIES, w[t]);
            DoubleVector sin = DoubleVector.broadcast(SPECIES, w[t + 1]);
            DoubleVector minusSin = DoubleVector.broadcast(SPECIES, -w[t + 1]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i1);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i1);
            yRe = aRe.sub(cRe);
            yIm = aIm.sub(cIm);
            cos = DoubleVector.broadcast(SPECIES, w[t + 2]);
            sin = DoubleVector.broadcast(SPECIES, w[t + 3]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[t + 3]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i2);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i2);
            yRe = bRe.sub(dIm);
            yIm = bIm.add(dRe);
            cos = DoubleVector.broadcast(SPECIES, w[t + 4]);
            sin = DoubleVector.broadcast(SPECIES, w[t + 5]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[t + 5]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i3);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i3);
            t += 6;
        }
    }

    /** One step up, {@link #forward4} taken back but for the factor 4. */
    static void inverse4(double[] re, double[] im, int from, int to, int step, double[] w, int first) {
        int t = first;
        for (int i0 = from; i0 < to; i0 += LANES) {
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            DoubleVector cos = DoubleVector.broadcast(SPECIES, w[t]);
            DoubleVector sin = DoubleVector.broadcast(SPECIES, w[t + 1]);
            DoubleVector minusSin = DoubleVector.broadcast(SPECIES, -w[t + 1]);
            DoubleVector yRe = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector yIm = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re1 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im1 = yIm.fma(cos, yRe.mul(minusSin));
            cos = DoubleVector.broadcast(SPECIES, w[t + 4]);
            sin = DoubleVector.broadcast(SPECIES, w[t + 5]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[t + 5]);
            yRe = DoubleVector.fromArray(SPECIES, re, i3);
            yIm = DoubleVector.fromArray(SPECIES, im, i3);
            DoubleVector re3 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im3 = yIm.fma(cos, yRe.mul(minusSin));
            DoubleVector bRe = re1.add(re3);
            DoubleVector bIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);

            cos = DoubleVector.broadcast(SPECIES, w[t + 2]);
            sin = DoubleVector.broadcast(SPECIES, w[t + 3]);
            minusSin = DoubleVector.broadcast(SPECIES, -w[t + 3]);
            yRe = DoubleVector.fromArray(SPECIES, re, i2);
            yIm = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re2 = yRe.fma(cos, yIm.mul(sin));
            DoubleVector im2 = yIm.fma(cos, yRe.mul(minusSin));
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector cRe = re0.sub(re2);
            DoubleVector cIm = im0.sub(im2);

            aRe.add(bRe).intoArray(re, i0);
            aIm.add(bIm).intoArray(im, i0);
            cRe.sub(dIm).intoArray(re, i1);
            cIm.add(dRe).intoArray(im, i1);
            aRe.sub(bRe).intoArray(re, i2);
            aIm.sub(bIm).intoArray(im, i2);
            cRe.add(dIm).intoArray(re, i3);
            cIm.sub(dRe).intoArray(im, i3);
            t += 6;
        }
    }

    /** Transforms of 4 values, whose twiddles are 1 and −i. */
    static void leaves4(double[] re, double[] im, int from, int end) {
        for (int i0 = from; i0 < end; i0 += 4 * LANES) {
            int i1 = i0 + LANES;
            int i2 = i1 + LANES;
            int i3 = i2 + LANES;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, re, i2);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, im, i2);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, re, i3);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, im, i3);
            DoubleVector aRe = re0.add(re2);
            DoubleVector aIm = im0.add(im2);
            DoubleVector bRe = re0.sub(re2);
            DoubleVector bIm = im0.sub(im2);
            DoubleVector cRe = re1.add(re3);
            DoubleVector cIm = im1.add(im3);
            DoubleVector dRe = re1.sub(re3);
            DoubleVector dIm = im1.sub(im3);
            aRe.add(cRe).intoArray(re, i0);
            aIm.add(cIm).intoArray(im, i0);
            bRe.add(dIm).intoArray(re, i1);
            bIm.sub(dRe).intoArray(im, i1);
            aRe.sub(cRe).intoArray(re, i2);
            aIm.sub(cIm).intoArray(im, i2);
            bRe.sub(dIm).intoArray(re, i3);
            bIm.add(dRe).intoArray(im, i3);
        }
    }

    /** Transforms of 2 values. */
    static void leaves2(double[] re, double[] im, int from, int end) {
        for (int i0 = from; i0 < end; i0 += 2 * LANES) {
            int i1 = i0 + LANES;
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, re, i0);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, im, i0);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, re, i1);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, im, i1);
            re0.add(re1).intoArray(re, i0);
            im0.add(im1).intoArray(im, i0);
            re0.sub(re1).intoArray(re, i1);
            im0.sub(im1).intoArray(im, i1);
        }
    }
}
