package twice.convolution.io;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import twice.convolution.ConvolutionException;

/** Decodes an image that may be damaged, or lie about its size. */
final class ImageDecoder {

    /** What the JDK's decoders can hold in one array, three bytes a pixel. */
    private static final int MOST_MEGAPIXELS = 715;

    private ImageDecoder() {}

    /** Decodes; the size that the file declares is judged before anything of that size is made. */
    static BufferedImage decode(InputStream in, String name, double maxMegapixels, SizeListener listener)
            throws IOException {
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new ConvolutionException(name + ": expected a PNG, JPEG, GIF or BMP image, found a damaged one");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decode(reader, name, maxMegapixels, listener);
            } finally {
                reader.dispose();
            }
        }
    }

    /** What decoders throw for damaged files ranges from IOException to NegativeArraySizeException. */
    private static BufferedImage decode(ImageReader reader, String name, double maxMegapixels, SizeListener listener) {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        BufferedImage image;
        try {
            checkSize(name, reader.getWidth(0), reader.getHeight(0), maxMegapixels);
            listener.sizeIs(reader.getHeight(0), reader.getWidth(0));
            image = reader.read(0);
        } catch (IOException
                | CMMException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            if (why.startsWith("Unsupported")) {
                throw new ConvolutionException(name + ": expected an image in gray or RGB, found one of another kind");
            }
            throw new ConvolutionException(name + ": expected an image, found a damaged one: " + firstLine(why));
        }
        int colors = image.getColorModel().getColorSpace().getType();
        if (colors != ColorSpace.TYPE_GRAY && colors != ColorSpace.TYPE_RGB) {
            // Inks, which some programs store the other way round: their colours can't be known.
            throw new ConvolutionException(name + ": expected an image in gray or RGB, found one of another kind"
                    + (colors == ColorSpace.TYPE_CMYK ? " (CMYK)" : ""));
        }
        for (String warning : warnings) {
            String lower = warning.toLowerCase(Locale.ROOT);
            if (lower.contains("truncated") || lower.contains("premature") || lower.contains("corrupt")) {
                throw new ConvolutionException(name + ": expected a whole image, found a damaged one: " + warning);
            }
        }
        return image;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static void checkSize(String name, int width, int height, double maxMegapixels) {
        double megapixels = (double) width * height / 1e6;
        if (megapixels > maxMegapixels) {
            throw new ConvolutionException(String.format(
                    Locale.ROOT,
                    "%s: expected at most %s megapixels, found %d x %d (--max-megapixels lifts the limit)",
                    name,
                    BigDecimal.valueOf(maxMegapixels).stripTrailingZeros().toPlainString(),
                    width,
                    height));
        }
        if (megapixels > MOST_MEGAPIXELS) {
            throw new ConvolutionException(
                    name + ": expected at most " + MOST_MEGAPIXELS + " megapixels, found " + width + " x " + height);
        }
    }
}
