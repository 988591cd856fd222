package twice.convolution.chapter;

import java.util.SplittableRandom;
import twice.convolution.Plane;

/** What the chapter's pictures show, computed value by value: the same on every machine. */
final class Scenes {

    static final int ROWS = 160;
    static final int COLUMNS = 220;

    private Scenes() {}

    /** 0, then 1, then 0 again, with noise. */
    static double[] noisyStep() {
        SplittableRandom random = new SplittableRandom(3);
        double[] signal = new double[80];
        for (int t = 0; t < signal.length; t++) {
            signal[t] = (t >= 25 && t < 55 ? 1 : 0) + 0.15 * random.nextGaussian();
        }
        return signal;
    }

    /** A gray landscape with a sun, hills, a house and a fence: soft gradients, sharp edges, fine stripes. */
    static Plane landscape() {
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.max(0, Math.min(255, Math.rint(gray(i / COLUMNS, i % COLUMNS))));
        }
        return new Plane(ROWS, COLUMNS, values);
    }

    /** A corner of the landscape in which no two edges look alike: the house. */
    static Plane detail() {
        Plane whole = landscape();
        int rows = 46;
        int columns = 46;
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole.at(72 + i / columns, 116 + i % columns);
        }
        return new Plane(rows, columns, values);
    }

    private static double gray(int r, int c) {
        if (r > 128 && c % 9 < 4 && r < 150) {
            return 235; // the fence
        }
        if (r > 82 && r < 124 && c > 120 && c < 172) {
            return house(r, c);
        }
        if (r > 82 - (26 - Math.abs(c - 146.0)) && r <= 82 && Math.abs(c - 146) < 30) {
            return 70; // its roof
        }
        double hills = 95 + 14 * Math.sin(c / 24.0) + 7 * Math.sin(c / 9.0 + 1);
        if (r > hills) {
            return 90 + 0.45 * (ROWS - r) + 8 * Math.sin(r / 1.7 + Math.sin(c / 5.0));
        }
        double fromSun = Math.hypot(r - 38, c - 52);
        double sky = 215 - 0.7 * r;
        return fromSun < 18 ? 252 : sky + 35 * Math.exp(-(fromSun - 18) / 12);
    }

    private static double house(int r, int c) {
        boolean window = r > 92 && r < 106 && (c > 128 && c < 140 || c > 152 && c < 164);
        boolean door = r > 104 && c > 142 && c < 150;
        if (window) {
            return (r == 99 || c == 134 || c == 158) ? 200 : 40;
        }
        return door ? 60 : 170 + 0.3 * (c - 120);
    }
}
