package twice.cnn.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import twice.cnn.data.DrawnDigits;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.WholeFile;

/** A digit as a camera would show it: dark on paper that the light falls on from one side, off centre, with a sensor's noise. */
final class SamplePhotograph {

    private static final int ROWS = 150;
    private static final int COLUMNS = 200;
    private static final int SIDE = 28;
    private static final int SCALE = 4;
    private static final int TOP = 28;
    private static final int LEFT = 66;
    private static final int DIGIT = 5;

    private SamplePhotograph() {}

    /** The photograph, gray. */
    static Image image() {
        float[] digit = DigitPictures.image(DrawnDigits.images(DIGIT + 1, Canvas.SEED), DIGIT);
        SplittableRandom random = new SplittableRandom(Canvas.SEED);
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            int row = i / COLUMNS;
            int column = i % COLUMNS;
            double light = 170 + 0.25 * column - 0.2 * row;
            double noise = 8 * (random.nextDouble() - 0.5);
            values[i] = (float) Math.rint(light * (1 - 0.75 * ink(digit, row, column)) + noise);
        }
        return new Image(List.of(new Plane(ROWS, COLUMNS, values)));
    }

    private static double ink(float[] digit, int row, int column) {
        int r = Math.floorDiv(row - TOP, SCALE);
        int c = Math.floorDiv(column - LEFT, SCALE);
        return r < 0 || r >= SIDE || c < 0 || c >= SIDE ? 0 : digit[r * SIDE + c];
    }

    /** Writes it. */
    static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, out -> ImageFile.write(image(), "png", out));
    }
}
