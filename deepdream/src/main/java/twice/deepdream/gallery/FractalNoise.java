package twice.deepdream.gallery;

/**
 * Noise as clouds and mountains have it: smooth random surfaces, each twice as fine as the one before and half as high, added up. The
 * same seed gives the same noise on every machine.
 *
 * @param seed from which all comes
 * @param octaves how many surfaces
 */
record FractalNoise(int seed, int octaves) {

    private static final double OFFSET = 17.3;

    /** A number around 0, nearly always between −1 and 1. */
    double at(double x, double y) {
        double sum = 0;
        double height = 1;
        double scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += height * surface(x * scale + OFFSET * octave, y * scale - OFFSET * octave, octave);
            height /= 2;
            scale *= 2;
        }
        return sum;
    }

    /** A random number at each point of whole coordinates, and between them as smooth as s²(3 − 2s) makes it. */
    private double surface(double x, double y, int octave) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = ease(x - column);
        double down = ease(y - row);
        double top = mix(corner(column, row, octave), corner(column + 1, row, octave), right);
        double bottom = mix(corner(column, row + 1, octave), corner(column + 1, row + 1, octave), right);
        return mix(top, bottom, down);
    }

    private static double ease(double s) {
        return s * s * (3 - 2 * s);
    }

    private static double mix(double a, double b, double part) {
        return a + part * (b - a);
    }

    /** From −1 to 1. */
    private double corner(int column, int row, int octave) {
        int hash = (seed + 31 * octave) * 0x9E3779B1 + column * 0x165667B1 + row * 0x27D4EB2F;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        return ((hash ^ hash >>> 15) >>> 8) / (double) (1 << 23) - 1;
    }
}
