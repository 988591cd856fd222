package twice.cnn.command;

import java.io.IOException;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.digit.DigitReader;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;

/** Brings an image file into the form a network was trained on. */
final class InputImage {

    private static final int GRAY = 1;

    private InputImage() {}

    /** Reads an image into the first place of a network's buffer. */
    static void read(String file, WeightsOptions.Loaded loaded, float[] to) throws IOException {
        Shape input = loaded.network().input();
        Image image = ImageFile.read(file, ImageFile.MAX_MEGAPIXELS);
        boolean digit = input.dim(0) == GRAY && input.dim(1) == DigitReader.SIDE && input.dim(2) == DigitReader.SIDE;
        boolean photograph =
                loaded.preprocessing().resize() > 0 || loaded.preprocessing().crop() > 0;
        float[] pixels =
                digit && !photograph ? DigitReader.read(image) : Photograph.read(image, loaded.preprocessing(), input);
        if (pixels.length != input.size()) {
            throw new CnnException(file + ": " + loaded.model().name() + " takes images " + input);
        }
        System.arraycopy(pixels, 0, to, 0, pixels.length);
        loaded.preprocessing().normalize(to, 0, input);
    }
}
