package twice.deepdream.gallery;

import java.util.ArrayList;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * A sky over hills and a meadow, drawn by the program: what a dream needs is something to be reminded of, so clouds are the best of
 * pictures. All of it is noise, added up; the same on every machine.
 */
public final class Landscape {

    /** Of the sample. */
    public static final int COLUMNS = 480;

    /** Of the sample. */
    public static final int ROWS = 320;

    private static final double HORIZON = 0.66;
    private static final int RANGES = 4;
    private static final FractalNoise CLOUDS = new FractalNoise(3, 7);
    private static final FractalNoise WIND = new FractalNoise(5, 3);
    private static final FractalNoise RIDGES = new FractalNoise(7, 6);
    private static final FractalNoise GROUND = new FractalNoise(9, 6);

    /** Red, green and blue, 0 to 1. */
    private record Color(double red, double green, double blue) {

        Color mixed(Color other, double part) {
            double p = Math.max(0, Math.min(1, part));
            return new Color(
                    red + p * (other.red - red), green + p * (other.green - green), blue + p * (other.blue - blue));
        }

        Color times(double light) {
            return new Color(red * light, green * light, blue * light);
        }
    }

    private static final Color ZENITH = new Color(0.20, 0.40, 0.72);
    private static final Color HAZE = new Color(0.82, 0.86, 0.88);
    private static final Color CLOUD = new Color(1.00, 0.98, 0.95);
    private static final Color SHADE = new Color(0.52, 0.56, 0.64);
    private static final Color FOREST = new Color(0.13, 0.24, 0.14);
    private static final Color MEADOW = new Color(0.42, 0.50, 0.20);

    private Landscape() {}

    /** The sample, 480 × 320. */
    public static Image sample() {
        return of(ROWS, COLUMNS);
    }

    /** The same landscape in another number of pixels. */
    public static Image of(int rows, int columns) {
        List<float[]> planes = new ArrayList<>(
                List.of(new float[rows * columns], new float[rows * columns], new float[rows * columns]));
        for (int i = 0; i < rows * columns; i++) {
            int row = i / columns;
            double x = (i % columns + 0.5) / rows;
            double y = (row + 0.5) / rows;
            Color color = color(x, y);
            planes.get(0)[i] = level(color.red());
            planes.get(1)[i] = level(color.green());
            planes.get(2)[i] = level(color.blue());
        }
        return new Image(
                planes.stream().map(values -> new Plane(rows, columns, values)).toList());
    }

    private static float level(double light) {
        return Math.round(255 * Math.max(0, Math.min(1, light)));
    }

    /** What is in front at that point; the picture is 1 high. */
    private static Color color(double x, double y) {
        Color color = sky(x, y);
        for (int range = 0; range < RANGES; range++) {
            double ridge = ridge(x, range);
            if (y > ridge) {
                double near = (range + 1.0) / RANGES;
                double light = 0.8 + 0.5 * GROUND.at(x * 14 * (2 - near) + 9 * range, y * 22 * (2 - near));
                color = HAZE.mixed(FOREST, 0.25 + 0.65 * near).times(0.65 + 0.35 * light);
            }
        }
        double meadow = 0.9 + 0.02 * RIDGES.at(x * 2.3, 40);
        if (y > meadow) {
            double blades = GROUND.at(x * 60, (y - meadow) * 120 + 3);
            color = MEADOW.times(0.85 + 0.35 * blades + 0.8 * (y - meadow));
        }
        return color;
    }

    /** Blue above, haze below, and clouds that are lit from the upper left. */
    private static Color sky(double x, double y) {
        Color blue = ZENITH.mixed(HAZE, y / HORIZON * y / HORIZON);
        double here = cloud(x, y);
        double towardsTheSun = cloud(x - 0.03, y - 0.045);
        double cover = here * 2.4;
        Color white = CLOUD.mixed(SHADE, 0.15 + 0.9 * (towardsTheSun - here * 0.55));
        return blue.mixed(white, cover);
    }

    /** How thick the clouds are: flatter and closer together towards the horizon, as seen from below. */
    private static double cloud(double x, double y) {
        double depth = 0.75 / (1.02 - y / HORIZON * 0.8);
        double u = (x - 0.75) * depth * 2.2 + 5;
        double v = depth * 3.4;
        double drift = 0.35 * WIND.at(u, v);
        return Math.max(0, CLOUDS.at(u + drift, v + drift) + 0.12);
    }

    private static double ridge(double x, int range) {
        double base = HORIZON + 0.055 * range;
        return base + 0.13 / (range + 1.5) * RIDGES.at(x * (1.4 + 0.9 * range), 7 * range);
    }
}
