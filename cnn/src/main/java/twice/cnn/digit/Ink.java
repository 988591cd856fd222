package twice.cnn.digit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import twice.convolution.Plane;

/** The ink of a drawing, 0 for paper and 1 for the blackest strokes, specks removed; and the box that holds it. */
final class Ink {

    /** An image whose ink differs less than this from its paper, of 255, has none. */
    private static final double FAINTEST = 12;

    /** Spots smaller than this part of the largest are dust. */
    private static final double SPECK = 0.05;

    private final int columns;
    private final float[] values;
    private int top = Integer.MAX_VALUE;
    private int bottom;
    private int left = Integer.MAX_VALUE;
    private int right;

    private Ink(int columns, float[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** What differs from the paper, to the side where the few and far pixels are: strokes cover less than paper does. */
    static Ink of(Plane plane) {
        Paper paper = Paper.under(plane);
        float[] off = new float[plane.values().length];
        double skew = 0;
        for (int i = 0; i < off.length; i++) {
            off[i] = (float) (plane.values()[i] - paper.at(i / plane.columns(), i % plane.columns()));
            skew += (double) off[i] * off[i] * off[i];
        }
        float sign = skew < 0 ? -1 : 1;
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.max(0, sign * off[i]);
        }
        Ink ink = new Ink(plane.columns(), off);
        float threshold = threshold(off);
        if (threshold * 2 >= FAINTEST) {
            ink.keepStrokes(threshold);
        }
        return ink;
    }

    /** Otsu's: the value that parts the two groups, ink and paper, so that their means lie farthest apart. */
    private static float threshold(float[] values) {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        if (most < FAINTEST) {
            return 0;
        }
        int[] histogram = new int[256];
        double all = 0;
        for (float value : values) {
            int bin = (int) (255 * value / most);
            histogram[bin]++;
            all += bin;
        }
        double best = -1;
        int at = 0;
        double below = 0;
        long count = 0;
        for (int t = 0; t < 255; t++) {
            count += histogram[t];
            below += (double) t * histogram[t];
            long above = values.length - count;
            if (count > 0 && above > 0) {
                double apart = below / count - (all - below) / above;
                double variance = (double) count * above * apart * apart;
                if (variance > best) {
                    best = variance;
                    at = t;
                }
            }
        }
        return (at + 1) * most / 256;
    }

    /** Finds connected spots above the threshold; keeps the large ones with their soft edges, scaled to 0…1. */
    private void keepStrokes(float threshold) {
        int[] spot = new int[values.length];
        List<Integer> sizes = new ArrayList<>(List.of(0));
        for (int i = 0; i < values.length; i++) {
            if (values[i] > threshold && spot[i] == 0) {
                sizes.add(flood(i, threshold, spot, sizes.size()));
            }
        }
        int largest = sizes.stream().max(Integer::compare).orElseThrow();
        for (int i = 0; i < values.length; i++) {
            if (spot[i] > 0 && sizes.get(spot[i]) >= SPECK * largest) {
                top = Math.min(top, i / columns);
                bottom = Math.max(bottom, i / columns + 1);
                left = Math.min(left, i % columns);
                right = Math.max(right, i % columns + 1);
            } else if (spot[i] > 0) {
                values[i] = 0;
            }
        }
        float full = fullInk(threshold);
        for (int i = 0; i < values.length; i++) {
            boolean soft = values[i] > threshold / 2;
            values[i] = soft ? Math.min(1, values[i] / full) : 0;
        }
    }

    private int flood(int from, float threshold, int[] spot, int number) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        spot[from] = number;
        int size = 0;
        while (!open.isEmpty()) {
            int i = open.pop();
            size++;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int column = i % columns + dx;
                    int next = i + dy * columns + dx;
                    boolean inside = column >= 0 && column < columns && next >= 0 && next < values.length;
                    if (inside && spot[next] == 0 && values[next] > threshold) {
                        spot[next] = number;
                        open.push(next);
                    }
                }
            }
        }
        return size;
    }

    /** The value that three quarters of the strokes' pixels stay below. */
    private float fullInk(float threshold) {
        float[] strokes = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value > threshold) {
                strokes[count++] = value;
            }
        }
        Arrays.sort(strokes, 0, count);
        return strokes[count * 3 / 4];
    }

    boolean isEmpty() {
        return top >= bottom;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    /** The mean ink of a rectangle, whose edges may cut pixels. */
    double mean(double fromRow, double toRow, double fromColumn, double toColumn) {
        double sum = 0;
        for (int i = (int) fromRow; i < Math.min(bottom, toRow); i++) {
            double high = Math.min(i + 1, toRow) - Math.max(i, fromRow);
            for (int j = (int) fromColumn; j < Math.min(right, toColumn); j++) {
                double wide = Math.min(j + 1, toColumn) - Math.max(j, fromColumn);
                sum += high * wide * values[i * columns + j];
            }
        }
        return sum / ((toRow - fromRow) * (toColumn - fromColumn));
    }
}
