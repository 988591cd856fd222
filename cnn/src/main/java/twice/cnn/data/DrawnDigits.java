package twice.cnn.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import twice.cnn.Shape;

/**
 * Handwritten digits that nobody wrote: strokes of {@link DigitStrokes}, their points shaken, the whole turned, slanted,
 * stretched and bent as a hand would, drawn with a pen of some width and pressure, and centred as MNIST's digits are: 20×20
 * pixels of ink with the centre of mass in the middle of 28×28. There is no end to them, and image number i of a seed is always
 * the same.
 */
public final class DrawnDigits {

    private static final int SIDE = 28;
    private static final int INK = 20;
    private static final int PIECES = 6;
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private DrawnDigits() {}

    /** So many digits, each class as often as the others. */
    public static ByteImages images(int count, long seed) {
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        IntStream.range(0, count).parallel().forEach(i -> {
            labels[i] = (byte) (i % CLASSES.size());
            byte[] image = digit(labels[i], new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i));
            System.arraycopy(image, 0, pixels, i * SIDE * SIDE, image.length);
        });
        return new ByteImages(Shape.of(1, SIDE, SIDE), pixels, labels, CLASSES);
    }

    /** A digit of 28×28 values, 0 for paper and 255 for ink. */
    static byte[] digit(int digit, SplittableRandom random) {
        double[][] strokes = DigitStrokes.strokes(digit, random.nextInt(DigitStrokes.fashions(digit)));
        Hand hand = new Hand(random);
        double[][] curves = new double[strokes.length][];
        for (int s = 0; s < strokes.length; s++) {
            curves[s] = hand.written(curve(hand.shaken(strokes[s])));
        }
        fit(curves);
        Pen pen = new Pen(SIDE);
        double radius = 0.7 + 0.9 * random.nextDouble();
        for (double[] curve : curves) {
            draw(pen, curve, radius, 0.25 * random.nextDouble());
        }
        return centred(pen.ink(), 200 + random.nextInt(56));
    }

    /** A curve through the points of a stroke, each span cut into straight pieces (Catmull and Rom's spline). */
    private static double[] curve(double[] points) {
        int count = points.length / 2;
        double[] curve = new double[2 * ((count - 1) * PIECES + 1)];
        int to = 0;
        for (int p = 0; p + 1 < count; p++) {
            for (int piece = 0; piece < PIECES; piece++) {
                double t = piece / (double) PIECES;
                for (int axis = 0; axis < 2; axis++) {
                    double a = points[2 * Math.max(0, p - 1) + axis];
                    double b = points[2 * p + axis];
                    double c = points[2 * (p + 1) + axis];
                    double d = points[2 * Math.min(count - 1, p + 2) + axis];
                    curve[to++] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
                }
            }
        }
        curve[to++] = points[2 * count - 2];
        curve[to] = points[2 * count - 1];
        return curve;
    }

    /** Moves and scales all curves, keeping their proportions, until the larger side is 20 pixels less the pen. */
    private static void fit(double[][] curves) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] curve : curves) {
            for (int i = 0; i < curve.length; i++) {
                low[i % 2] = Math.min(low[i % 2], curve[i]);
                high[i % 2] = Math.max(high[i % 2], curve[i]);
            }
        }
        double scale = (INK - 2.5) / Math.max(high[0] - low[0], high[1] - low[1]);
        for (double[] curve : curves) {
            for (int i = 0; i < curve.length; i++) {
                curve[i] = SIDE / 2.0 + scale * (curve[i] - (low[i % 2] + high[i % 2]) / 2);
            }
        }
    }

    /** The pen presses a little more or less from the beginning of a stroke to its end. */
    private static void draw(Pen pen, double[] curve, double radius, double fading) {
        int pieces = curve.length / 2 - 1;
        for (int p = 0; p < pieces; p++) {
            double r0 = radius * (1 - fading * p / pieces);
            double r1 = radius * (1 - fading * (p + 1) / pieces);
            pen.line(curve[2 * p], curve[2 * p + 1], r0, curve[2 * p + 2], curve[2 * p + 3], r1);
        }
    }

    /** Shifts the ink by whole pixels until its centre of mass is in the middle. */
    private static byte[] centred(float[] ink, int darkest) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            x += ink[i] * (i % SIDE + 0.5);
            int row = i / SIDE;
            y += ink[i] * (row + 0.5);
        }
        int right = (int) Math.round(SIDE / 2.0 - x / mass);
        int down = (int) Math.round(SIDE / 2.0 - y / mass);
        byte[] image = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            int column = i % SIDE + right;
            int row = i / SIDE + down;
            if (column >= 0 && column < SIDE && row >= 0 && row < SIDE) {
                image[row * SIDE + column] = (byte) Math.round(darkest * ink[i]);
            }
        }
        return image;
    }
}
