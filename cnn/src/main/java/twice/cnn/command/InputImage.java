package twice.cnn.command;

import java.io.IOException;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.digit.DigitReader;
import twice.cnn.models.Preprocessing;
import twice.cnn.photo.Photographs;
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
        if (digit && !photograph) {
            System.arraycopy(DigitReader.read(image), 0, to, 0, (int) input.size());
            loaded.preprocessing().normalize(to, 0, input);
            return;
        }
        Preprocessing sized = loaded.preprocessing();
        if (!photograph && (image.rows() != input.dim(1) || image.columns() != input.dim(2))) {
            // Networks for small images were never shown larger ones: their shorter side becomes the input's.
            int side = Math.max(input.dim(1), input.dim(2));
            sized = sized.withSizes(side, side);
        }
        try {
            Photographs.put(input.dim(0) == GRAY ? image.toGray() : image, sized, input, to, 0);
        } catch (CnnException e) {
            throw new CnnException(file + ": " + loaded.model().name() + ": " + e.getMessage());
        }
    }
}
