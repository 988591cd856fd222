package twice.cnn.data;

import java.util.SplittableRandom;

/** One writer's hand: how far points stray, and how the whole digit is turned, slanted, stretched and bent. */
final class Hand {

    private final SplittableRandom random;
    private final double cos;
    private final double sin;
    private final double slant;
    private final double width;
    private final double bend;
    private final double bendFrom;
    private final double sway;
    private final double swayFrom;

    Hand(SplittableRandom random) {
        this.random = random;
        double angle = 0.22 * (2 * random.nextDouble() - 1);
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
        slant = 0.15 + 0.35 * (2 * random.nextDouble() - 1);
        width = 0.5 + 0.45 * random.nextDouble();
        bend = 0.05 * (2 * random.nextDouble() - 1);
        bendFrom = 2 * Math.PI * random.nextDouble();
        sway = 0.05 * (2 * random.nextDouble() - 1);
        swayFrom = 2 * Math.PI * random.nextDouble();
    }

    /** The points of a stroke, each strayed a little; points that coincide stay together. */
    double[] shaken(double[] points) {
        double[] shaken = points.clone();
        for (int i = 0; i < points.length; i += 2) {
            boolean corner = i > 0 && points[i] == points[i - 2] && points[i + 1] == points[i - 1];
            for (int axis = 0; axis < 2; axis++) {
                shaken[i + axis] =
                        corner ? shaken[i + axis - 2] : points[i + axis] + 0.035 * (2 * random.nextDouble() - 1);
            }
        }
        return shaken;
    }

    /** The curve as this hand writes it. */
    double[] written(double[] curve) {
        double[] written = new double[curve.length];
        for (int i = 0; i < curve.length; i += 2) {
            double y = curve[i + 1] - 0.5 + sway * StrictMath.sin(5 * curve[i] + swayFrom);
            double x = width * (curve[i] - 0.5) + bend * StrictMath.sin(5 * curve[i + 1] + bendFrom) - slant * y;
            written[i] = cos * x - sin * y;
            written[i + 1] = sin * x + cos * y;
        }
        return written;
    }
}
