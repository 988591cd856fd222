package twice.convolution.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import twice.convolution.Image;

/** What a file turned out to hold. */
public sealed interface Input {

    /** Numbers of a text. */
    record Text(TextMatrix matrix) implements Input {

        @Override
        public Image toImage() {
            return new Image(List.of(matrix.toPlane()));
        }

        @Override
        public long size() {
            return (long) matrix.rows() * matrix.columns();
        }
    }

    /** A picture. */
    record Picture(Image image) implements Input {

        @Override
        public Image toImage() {
            return image;
        }

        @Override
        public long size() {
            return (long) image.rows() * image.columns();
        }
    }

    /** The picture, or the numbers as one gray plane. */
    Image toImage();

    /** Number of values, or of pixels. */
    long size();

    /** Reads as {@link #read(String, double, SizeListener)} does. */
    static Input read(String argument, double maxMegapixels) throws IOException {
        return read(argument, maxMegapixels, SizeListener.NONE);
    }

    /**
     * Reads a text or an image, as its bytes say.
     *
     * @param argument a file, or {@code -} for standard input
     * @param maxMegapixels larger images are refused before they are decoded
     * @param listener told an image's size before its pixels are decoded
     * @throws twice.convolution.ConvolutionException if it is neither, or damaged
     */
    static Input read(String argument, double maxMegapixels, SizeListener listener) throws IOException {
        String name = Source.nameOf(argument);
        try (InputStream in = Source.open(argument)) {
            BufferedInputStream head = new BufferedInputStream(in, 1 << 16);
            return ImageFormat.of(head, name).isImage()
                    ? new Picture(ImageFile.read(head, name, maxMegapixels, listener))
                    : new Text(TextFile.read(head, name));
        }
    }
}
