package twice.kmeans.io;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
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
import twice.kmeans.KMeansException;
import twice.kmeans.Points;

/** The pixels of an image as points: red, green and blue of 0…255, an alpha channel dropped over white. */
final class ImagePoints {

    /** This many bytes tell an image from a text. */
    static final int SIGNATURE_LENGTH = 4;

    /** Numbers a pixel. */
    static final int CHANNELS = 3;

    private ImagePoints() {}

    /** Whether a file that begins so is a PNG, JPEG, GIF or BMP. */
    static boolean isImage(byte[] signature) {
        return begins(signature, 0x89, 'P', 'N', 'G')
                || begins(signature, 0xFF, 0xD8, 0xFF)
                || begins(signature, 'G', 'I', 'F', '8')
                || begins(signature, 'B', 'M');
    }

    private static boolean begins(byte[] signature, int... expected) {
        boolean begins = signature.length >= expected.length;
        for (int b = 0; begins && b < expected.length; b++) {
            begins = (signature[b] & 0xFF) == expected[b];
        }
        return begins;
    }

    /** Decodes the image; its declared size is judged before anything of that size is made. */
    static PointFile.Contents read(InputStream in, String name, double maxMegapixels) throws IOException {
        BufferedImage image;
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new KMeansException(name + ": expected a PNG, JPEG, GIF or BMP image, found a damaged one");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                image = decode(reader, name, maxMegapixels);
            } finally {
                reader.dispose();
            }
        }
        return new PointFile.Contents(pixels(image), image.getWidth());
    }

    /** What decoders throw for damaged files ranges from IOException to NegativeArraySizeException. */
    private static BufferedImage decode(ImageReader reader, String name, double maxMegapixels) {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        BufferedImage image;
        try {
            checkSize(name, reader.getWidth(0), reader.getHeight(0), maxMegapixels);
            image = reader.read(0);
        } catch (IOException
                | CMMException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            if (why.startsWith("Unsupported")) {
                throw new KMeansException(name + ": expected an image in gray or RGB, found one of another kind");
            }
            throw new KMeansException(name + ": expected an image, found a damaged one: "
                    + why.lines().findFirst().orElse(""));
        }
        int colors = image.getColorModel().getColorSpace().getType();
        if (colors != ColorSpace.TYPE_GRAY && colors != ColorSpace.TYPE_RGB) {
            // Inks, which some programs store the other way round: their colours can't be known.
            throw new KMeansException(name + ": expected an image in gray or RGB, found one of another kind"
                    + (colors == ColorSpace.TYPE_CMYK ? " (CMYK)" : ""));
        }
        for (String warning : warnings) {
            String lower = warning.toLowerCase(Locale.ROOT);
            if (lower.contains("truncated") || lower.contains("premature") || lower.contains("corrupt")) {
                throw new KMeansException(name + ": expected a whole image, found a damaged one: " + warning);
            }
        }
        return image;
    }

    private static void checkSize(String name, int width, int height, double maxMegapixels) {
        double megapixels = (double) width * height / 1e6;
        if (megapixels > maxMegapixels) {
            throw new KMeansException(String.format(
                    Locale.ROOT,
                    "%s: expected at most %s megapixels, found %d x %d (--max-megapixels lifts the limit)",
                    name,
                    BigDecimal.valueOf(maxMegapixels).stripTrailingZeros().toPlainString(),
                    width,
                    height));
        }
        if ((long) CHANNELS * width * height > Integer.MAX_VALUE - 8) {
            throw new KMeansException(name + ": expected at most 715 megapixels, found " + width + " x " + height);
        }
    }

    private static Points pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        double[] values = new double[CHANNELS * width * height];
        boolean gray = image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
        int[] row = new int[width];
        for (int y = 0, i = 0; y < height; y++) {
            if (gray) {
                grayRow(image, y, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++, i++) {
                double alpha = (row[x] >>> 24) / 255.0;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int value = row[x] >> (16 - 8 * channel) & 0xFF;
                    values[CHANNELS * i + channel] = alpha == 1 ? value : alpha * value + (1 - alpha) * 255;
                }
            }
        }
        return new Points(values, width * height, CHANNELS);
    }

    /** Java takes gray for linear light and would brighten it on the way to RGB; these are the file's own values. */
    private static void grayRow(BufferedImage image, int y, int[] row) {
        Raster raster = image.getRaster();
        int largest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int x = 0; x < row.length; x++) {
            int gray = Math.round(raster.getSample(x, y, 0) * 255f / largest);
            int alpha = raster.getNumBands() == 1 ? 255 : Math.round(raster.getSample(x, y, 1) * 255f / largest);
            row[x] = alpha << 24 | gray << 16 | gray << 8 | gray;
        }
    }
}
