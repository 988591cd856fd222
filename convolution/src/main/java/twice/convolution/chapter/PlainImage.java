package twice.convolution.chapter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.WholeFile;

/** A plane as an image file of its own, without a chart around it. */
final class PlainImage {

    private PlainImage() {}

    static void write(Plane plane, Path file) throws IOException {
        Image image = new Image(List.of(plane));
        WholeFile.write(file, out -> ImageFile.write(image, ImageFile.format(file.toString()), out));
    }

    /** Values of either sign made visible: 0 in middle gray, the rest above and below. */
    static Plane aroundGray(Plane plane, float gain) {
        float[] values = new float[plane.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 128 + gain * plane.values()[i];
        }
        return new Plane(plane.rows(), plane.columns(), values);
    }
}
