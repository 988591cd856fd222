package twice.convolution.io;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Between Java's images and planes of float, a row at a time, so that of an image of 8000 × 8000 nothing is copied twice.
 * The samples are taken as they lie in the file: Java itself would take gray for linear light, and brighten it.
 */
final class Pixels {

    private Pixels() {}

    /** One plane or three of 0…255, over white where the image is transparent. */
    static List<Plane> planes(BufferedImage image) {
        boolean components = image.getColorModel() instanceof ComponentColorModel;
        int bands = image.getRaster().getNumBands();
        boolean gray = components ? bands <= 2 : isGrayPalette(image);
        int channels = gray ? 1 : 3;
        List<float[]> planes = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            planes.add(new float[Math.multiplyExact(image.getWidth(), image.getHeight())]);
        }
        if (components) {
            components(image.getRaster(), channels, bands > channels, planes);
        } else {
            packed(image, planes);
        }
        return planes.stream()
                .map(values -> new Plane(image.getHeight(), image.getWidth(), values))
                .toList();
    }

    /** Every sample a number of its own, of 8 or 16 bits; alpha is the last. */
    private static void components(Raster raster, int channels, boolean alpha, List<float[]> planes) {
        int width = raster.getWidth();
        int[] row = new int[width];
        int[] alphaRow = new int[width];
        float largest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int channel = 0; channel < channels; channel++) {
            float[] plane = planes.get(channel);
            for (int y = 0, i = 0; y < raster.getHeight(); y++) {
                raster.getSamples(0, y, width, 1, channel, row);
                if (alpha) {
                    raster.getSamples(0, y, width, 1, channels, alphaRow);
                }
                for (int x = 0; x < width; x++, i++) {
                    float value = row[x] * 255f / largest;
                    plane[i] = alpha ? overWhite(value, alphaRow[x] / largest) : value;
                }
            }
        }
    }

    /** Palettes, and pixels that share one number. */
    private static void packed(BufferedImage image, List<float[]> planes) {
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0, i = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++, i++) {
                for (int channel = 0; channel < planes.size(); channel++) {
                    planes.get(channel)[i] = overWhite(row[x] >> (16 - 8 * channel) & 0xFF, (row[x] >>> 24) / 255f);
                }
            }
        }
    }

    private static float overWhite(float value, float alpha) {
        return alpha == 1 ? value : alpha * value + (1 - alpha) * 255;
    }

    private static boolean isGrayPalette(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel palette)) {
            return false;
        }
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    /** An image of bytes, rounded half up and clamped. */
    static BufferedImage image(Image image) {
        int type = image.isGray() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage result = new BufferedImage(image.columns(), image.rows(), type);
        WritableRaster raster = result.getRaster();
        int[] row = new int[image.columns()];
        for (int channel = 0; channel < image.planes().size(); channel++) {
            float[] values = image.planes().get(channel).values();
            for (int y = 0; y < image.rows(); y++) {
                for (int x = 0; x < row.length; x++) {
                    float value = values[y * row.length + x];
                    row[x] = (int) Math.max(0, Math.min(255, Math.floor(value + 0.5)));
                }
                raster.setSamples(0, y, row.length, 1, channel, row);
            }
        }
        return result;
    }
}
