package twice.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import twice.convolution.fft.FftError;
import twice.convolution.fft.RealConvolution;

/** A signal, a kernel and what is asked; what the answer may be off by. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SignalCase(String name, double[] x, double[] k, Settings settings) {

    @Override
    public String toString() {
        return name + " " + settings;
    }

    static double[] random(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }

    static double[] whole(int n, long seed) {
        return new SplittableRandom(seed).ints(n, -99, 100).asDoubleStream().toArray();
    }

    /** All modes that leave something, borders, directions and some strides; threads 1, 2, 3 in turn. */
    static List<Settings> settings(int n, int m) {
        List<Settings> all = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Border border : Border.values()) {
                for (int stride : new int[] {1, 2, 5}) {
                    for (boolean correlate : new boolean[] {false, true}) {
                        if (mode.size(n, m) > 0) {
                            all.add(new Settings(mode, border, 3, correlate, stride, 1 + all.size() % 3));
                        }
                    }
                }
            }
        }
        return all;
    }

    double[] expected() {
        return Convolution1dAlgorithm.NAIVE.create().convolve(x, k, settings);
    }

    /** For sums of m products in any order, fused or not: m·ε·Σ|k||x|, each output's own. */
    double[] directBounds() {
        Settings absolute = settings.withBorder(settings.border(), Math.abs(settings.borderValue()));
        double[] bounds = Convolution1dAlgorithm.NAIVE
                .create()
                .convolve(
                        Arrays.stream(x).map(Math::abs).toArray(),
                        Arrays.stream(k).map(Math::abs).toArray(),
                        absolute);
        return Arrays.stream(bounds).map(sum -> sum * k.length * Math.ulp(1.0)).toArray();
    }

    /** For transforms, as below. */
    double[] fftBounds() {
        return fftBounds(directBounds());
    }

    /** For transforms at most as long as one of everything: one bound for all outputs, and the naive sum's own error. */
    double[] fftBounds(double[] directBounds) {
        int shift = settings.mode().offset(k.length) - (k.length - 1);
        int seen = settings.mode().size(x.length, k.length) + k.length - 1;
        double energy = 0;
        for (int j = 0; j < seen; j++) {
            int place = settings.border().index(shift + j, x.length);
            double value = place == Border.OUTSIDE ? settings.borderValue() : x[place];
            energy += value * value;
        }
        double kernelEnergy = Arrays.stream(k).map(w -> w * w).sum();
        double bound = FftError.bound(
                RealConvolution.sizeFor(Math.max(seen, 8 * k.length)), Math.sqrt(energy), Math.sqrt(kernelEnergy));
        return Arrays.stream(directBounds).map(direct -> direct + bound).toArray();
    }
}
