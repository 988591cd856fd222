package twice.convolution.chapter;

import java.io.IOException;
import java.nio.file.Path;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.WholeFile;

/** Images as files of their own, without a chart around them. */
final class PlainImage {

    private PlainImage() {}

    static void write(Image image, Path file) throws IOException {
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
