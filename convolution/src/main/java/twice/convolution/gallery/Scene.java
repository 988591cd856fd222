package twice.convolution.gallery;

import java.util.ArrayList;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * A painted landscape that has what photographs have and kernels tell apart: slopes (the sky), edges in every direction
 * (roof, sun, hills), fine texture (grass, leaves, bricks) and lines close together (the fence). The same on every machine.
 */
final class Scene {

    static final int WIDTH = 320;
    static final int HEIGHT = 240;

    /** Each pixel is the mean of so many points across and down, so that edges are as soft as a lens makes them. */
    private static final int POINTS = 3;

    private static final int SUN = 0xFFF2C0;
    private static final int FAR = 0x8FA9B5;
    private static final int GRASS = 0x5E8F3F;
    private static final int WALL = 0xD9BFA0;
    private static final int MORTAR = 0xB59A7C;
    private static final int ROOF = 0x9C3B2E;
    private static final int GLASS = 0x31455F;
    private static final int TRUNK = 0x5A3E28;
    private static final int LEAVES = 0x2F5D2C;
    private static final int FENCE = 0xF4F1EA;

    private Scene() {}

    /** Paints it. */
    static Image paint() {
        List<float[]> planes = new ArrayList<>();
        for (int channel = 0; channel < 3; channel++) {
            planes.add(new float[WIDTH * HEIGHT]);
        }
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int column = i % WIDTH;
            int row = i / WIDTH;
            double[] sum = new double[3];
            for (int p = 0; p < POINTS * POINTS; p++) {
                int right = p % POINTS;
                int down = p / POINTS;
                double x = column + (right + 0.5) / POINTS;
                double y = row + (down + 0.5) / POINTS;
                int color = color(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += color >> (16 - 8 * channel) & 0xFF;
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                planes.get(channel)[i] = Math.round(sum[channel] / (POINTS * POINTS));
            }
        }
        return new Image(
                planes.stream().map(values -> new Plane(HEIGHT, WIDTH, values)).toList());
    }

    /** What is in front at that point. */
    private static int color(double x, double y) {
        if (y > 196 && y < 226 && (x % 11 < 4 || (y > 203 && y < 206.5) || (y > 215 && y < 218.5))) {
            return FENCE;
        }
        if (Math.hypot(x - 224, y - 112) < 35 + 3 * StrictMath.sin(9 * StrictMath.atan2(y - 112, x - 224))) {
            return shaded(LEAVES, 0.5 + noise(x, y, 2) + (224 - x) / 110);
        }
        if (x > 219 && x < 229 && y > 120 && y < 190) {
            return shaded(TRUNK, 0.8 + 0.4 * noise(x, y / 6, 1));
        }
        if (y > 66 && y < 108 && Math.abs(x - 100) < (y - 66) * 1.3) {
            return shaded(ROOF, y % 6 < 1 ? 0.75 : 1);
        }
        if (x > 56 && x < 144 && y >= 108 && y < 186) {
            return house(x, y);
        }
        double near = 172 + 9 * StrictMath.sin(x / 55 + 2);
        if (y > near) {
            return shaded(GRASS, 0.75 + 0.5 * noise(x, y, 1) + (y - near) / 400);
        }
        if (y > 138 + 13 * StrictMath.sin(x / 41) + 5 * StrictMath.sin(x / 13 + 1)) {
            return FAR;
        }
        if (Math.hypot(x - 276, y - 44) < 20) {
            return SUN;
        }
        double part = Math.min(1, y / 150);
        return rgb(88 + 134 * part, 140 + 90 * part, 208 + 32 * part);
    }

    private static int house(double x, double y) {
        double inWindow = Math.max(Math.abs(Math.abs(x - 100) - 24), Math.abs(y - 136));
        if (inWindow < 12) {
            boolean bar = Math.abs(Math.abs(x - 100) - 24) < 1.2 || Math.abs(y - 136) < 1.2;
            return bar ? FENCE : GLASS;
        }
        if (Math.abs(x - 100) < 9 && y > 150) {
            return TRUNK;
        }
        boolean between = y % 8 < 1.2 || (x + (y % 16 < 8 ? 0 : 8)) % 16 < 1.2;
        return between ? MORTAR : shaded(WALL, 0.94 + 0.12 * noise(x / 16 + (y % 16 < 8 ? 0 : 0.5), y / 8, 1));
    }

    private static int shaded(int color, double light) {
        return rgb((color >> 16 & 0xFF) * light, (color >> 8 & 0xFF) * light, (color & 0xFF) * light);
    }

    private static int rgb(double red, double green, double blue) {
        return byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    /** A number from 0 to 1 that looks random, one for each square of that size. */
    private static double noise(double x, double y, double size) {
        int hash = (int) Math.floor(x / size) * 0x165667B1 + (int) Math.floor(y / size) * 0x27D4EB2F;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        return ((hash ^ hash >>> 15) >>> 8) / (double) (1 << 24);
    }
}
