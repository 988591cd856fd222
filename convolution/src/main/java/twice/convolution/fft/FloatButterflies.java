package twice.convolution.fft;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Butterflies} in float: half the bytes and twice the lanes. */
final class FloatButterflies {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private FloatButterflies() {}

    /** One step down: a transform of n rows becomes four of n/4, {@code step} apart; rows from…to−1 of each. */
    static void forward4(float[] re, float[] im, int from, int to, int step, float[] w, int first) {
        int t = first;
        for (int i0 = from; i0 < to; i0 += LANES) {
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            FloatVector re0 = FloatVector.fromArray(SPECIES, re, i0);
            FloatVector im0 = FloatVector.fromArray(SPECIES, im, i0);
            FloatVector re1 = FloatVector.fromArray(SPECIES, re, i1);
            FloatVector im1 = FloatVector.fromArray(SPECIES, im, i1);
            FloatVector re2 = FloatVector.fromArray(SPECIES, re, i2);
            FloatVector im2 = FloatVector.fromArray(SPECIES, im, i2);
            FloatVector re3 = FloatVector.fromArray(SPECIES, re, i3);
            FloatVector im3 = FloatVector.fromArray(SPECIES, im, i3);

            FloatVector aRe = re0.add(re2);
            FloatVector aIm = im0.add(im2);
            FloatVector bRe = re0.sub(re2);
            FloatVector bIm = im0.sub(im2);
            FloatVector cRe = re1.add(re3);
            FloatVector cIm = im1.add(im3);
            FloatVector dRe = re1.sub(re3);
            FloatVector dIm = im1.sub(im3);

            aRe.add(cRe).intoArray(re, i0);
            aIm.add(cIm).intoArray(im, i0);
            FloatVector yRe = bRe.add(dIm);
            FloatVector yIm = bIm.sub(dRe);
            FloatVector cos = FloatVector.broadcast(SPECIES, w[t]);
            FloatVector sin = FloatVector.broadcast(SPECIES, w[t + 1]);
            FloatVector minusSin = FloatVector.broadcast(SPECIES, -w[t + 1]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i1);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i1);
            yRe = aRe.sub(cRe);
            yIm = aIm.sub(cIm);
            cos = FloatVector.broadcast(SPECIES, w[t + 2]);
            sin = FloatVector.broadcast(SPECIES, w[t + 3]);
            minusSin = FloatVector.broadcast(SPECIES, -w[t + 3]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i2);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i2);
            yRe = bRe.sub(dIm);
            yIm = bIm.add(dRe);
            cos = FloatVector.broadcast(SPECIES, w[t + 4]);
            sin = FloatVector.broadcast(SPECIES, w[t + 5]);
            minusSin = FloatVector.broadcast(SPECIES, -w[t + 5]);
            yRe.fma(cos, yIm.mul(minusSin)).intoArray(re, i3);
            yRe.fma(sin, yIm.mul(cos)).intoArray(im, i3);
            t += 6;
        }
    }

    /** One step up, {@link #forward4} taken back but for the factor 4. */
    static void inverse4(float[] re, float[] im, int from, int to, int step, float[] w, int first) {
        int t = first;
        for (int i0 = from; i0 < to; i0 += LANES) {
            int i1 = i0 + step;
            int i2 = i1 + step;
            int i3 = i2 + step;
            FloatVector cos = FloatVector.broadcast(SPECIES, w[t]);
            FloatVector sin = FloatVector.broadcast(SPECIES, w[t + 1]);
            FloatVector minusSin = FloatVector.broadcast(SPECIES, -w[t + 1]);
            FloatVector yRe = FloatVector.fromArray(SPECIES, re, i1);
            FloatVector yIm = FloatVector.fromArray(SPECIES, im, i1);
            FloatVector re1 = yRe.fma(cos, yIm.mul(sin));
            FloatVector im1 = yIm.fma(cos, yRe.mul(minusSin));
            cos = FloatVector.broadcast(SPECIES, w[t + 4]);
            sin = FloatVector.broadcast(SPECIES, w[t + 5]);
            minusSin = FloatVector.broadcast(SPECIES, -w[t + 5]);
            yRe = FloatVector.fromArray(SPECIES, re, i3);
            yIm = FloatVector.fromArray(SPECIES, im, i3);
            FloatVector re3 = yRe.fma(cos, yIm.mul(sin));
            FloatVector im3 = yIm.fma(cos, yRe.mul(minusSin));
            FloatVector bRe = re1.add(re3);
            FloatVector bIm = im1.add(im3);
            FloatVector dRe = re1.sub(re3);
            FloatVector dIm = im1.sub(im3);

            cos = FloatVector.broadcast(SPECIES, w[t + 2]);
            sin = FloatVector.broadcast(SPECIES, w[t + 3]);
            minusSin = FloatVector.broadcast(SPECIES, -w[t + 3]);
            yRe = FloatVector.fromArray(SPECIES, re, i2);
            yIm = FloatVector.fromArray(SPECIES, im, i2);
            FloatVector re2 = yRe.fma(cos, yIm.mul(sin));
            FloatVector im2 = yIm.fma(cos, yRe.mul(minusSin));
            FloatVector re0 = FloatVector.fromArray(SPECIES, re, i0);
            FloatVector im0 = FloatVector.fromArray(SPECIES, im, i0);
            FloatVector aRe = re0.add(re2);
            FloatVector aIm = im0.add(im2);
            FloatVector cRe = re0.sub(re2);
            FloatVector cIm = im0.sub(im2);

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
    static void leaves4(float[] re, float[] im, int from, int end) {
        for (int i0 = from; i0 < end; i0 += 4 * LANES) {
            int i1 = i0 + LANES;
            int i2 = i1 + LANES;
            int i3 = i2 + LANES;
            FloatVector re0 = FloatVector.fromArray(SPECIES, re, i0);
            FloatVector im0 = FloatVector.fromArray(SPECIES, im, i0);
            FloatVector re1 = FloatVector.fromArray(SPECIES, re, i1);
            FloatVector im1 = FloatVector.fromArray(SPECIES, im, i1);
            FloatVector re2 = FloatVector.fromArray(SPECIES, re, i2);
            FloatVector im2 = FloatVector.fromArray(SPECIES, im, i2);
            FloatVector re3 = FloatVector.fromArray(SPECIES, re, i3);
            FloatVector im3 = FloatVector.fromArray(SPECIES, im, i3);
            FloatVector aRe = re0.add(re2);
            FloatVector aIm = im0.add(im2);
            FloatVector bRe = re0.sub(re2);
            FloatVector bIm = im0.sub(im2);
            FloatVector cRe = re1.add(re3);
            FloatVector cIm = im1.add(im3);
            FloatVector dRe = re1.sub(re3);
            FloatVector dIm = im1.sub(im3);
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
    static void leaves2(float[] re, float[] im, int from, int end) {
        for (int i0 = from; i0 < end; i0 += 2 * LANES) {
            int i1 = i0 + LANES;
            FloatVector re0 = FloatVector.fromArray(SPECIES, re, i0);
            FloatVector im0 = FloatVector.fromArray(SPECIES, im, i0);
            FloatVector re1 = FloatVector.fromArray(SPECIES, re, i1);
            FloatVector im1 = FloatVector.fromArray(SPECIES, im, i1);
            re0.add(re1).intoArray(re, i0);
            im0.add(im1).intoArray(im, i0);
            re0.sub(re1).intoArray(re, i1);
            im0.sub(im1).intoArray(im, i1);
        }
    }
}
