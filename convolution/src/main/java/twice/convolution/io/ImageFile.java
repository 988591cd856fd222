package twice.convolution.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import twice.convolution.ConvolutionException;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Images from and to files: PNG, JPEG, GIF and BMP in, PNG and JPEG out. What is read has the file's own values, 0…255 (16
 * bits scaled to that), turned as the photograph's orientation says, over white where it is transparent. What is written is
 * rounded half up and clamped to 0…255.
 */
public final class ImageFile {

    /** Larger images are refused unless the user says otherwise. */
    public static final double MAX_MEGAPIXELS = 100;

    /** JPEG blurs colours; this little is hard to see. */
    private static final float QUALITY = 0.95f;

    private ImageFile() {}

    /**
     * Reads an image.
     *
     * @param argument a file, or {@code -} for standard input
     * @param maxMegapixels larger images are refused before memory is taken for their pixels
     * @throws ConvolutionException if it is none, or damaged, or too large
     */
    public static Image read(String argument, double maxMegapixels) throws IOException {
        String name = Source.nameOf(argument);
        try (InputStream in = Source.open(argument)) {
            BufferedInputStream head = new BufferedInputStream(in, 1 << 16);
            if (!ImageFormat.of(head, name).isImage()) {
                throw new ConvolutionException(name + ": expected a PNG, JPEG, GIF or BMP image, found none");
            }
            return read(head, name, maxMegapixels, SizeListener.NONE);
        }
    }

    /** Reads an image whose first bytes have been looked at. */
    static Image read(BufferedInputStream in, String name, double maxMegapixels, SizeListener listener)
            throws IOException {
        in.mark(Orientation.HEAD);
        int orientation = Orientation.of(in.readNBytes(Orientation.HEAD));
        in.reset();
        // One plane is turned at a time, when nobody holds the decoded image any more.
        List<Plane> planes = new ArrayList<>(Pixels.planes(ImageDecoder.decode(in, name, maxMegapixels, listener)));
        planes.replaceAll(plane -> Orientation.upright(plane, orientation));
        return new Image(planes);
    }

    /** The format that a name stands for: {@code png}, {@code jpg}, or empty for any other, which can't be written. */
    public static String format(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".png") ? "png" : lower.endsWith(".jpg") || lower.endsWith(".jpeg") ? "jpg" : "";
    }

    /** Writes an image as such where the name ends in .png, .jpg or .jpeg, and as text, its planes unrounded, elsewhere. */
    public static void write(Image image, Output output) throws IOException {
        String format = format(output.argument());
        output.write(out -> {
            if (format.isEmpty()) {
                TextFile.write(image, out);
            } else {
                write(image, format, out);
            }
        });
    }

    /**
     * Writes an image.
     *
     * @param format {@code png} or {@code jpg}
     */
    public static void write(Image image, String format, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(Pixels.image(image), null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
