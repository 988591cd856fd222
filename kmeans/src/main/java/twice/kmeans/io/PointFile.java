package twice.kmeans.io;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import twice.kmeans.KMeansException;
import twice.kmeans.Points;

/** Opens what the user named as points, a file or {@code -} for standard input, and reads it as what its bytes say it is. */
public final class PointFile {

    private PointFile() {}

    /**
     * Points of a text, or the pixels of an image.
     *
     * @param points n × d, or one pixel a point: red, green, blue
     * @param width pixels in a row of the image, 0 for a text
     */
    public record Contents(Points points, int width) {

        public boolean isImage() {
            return width > 0;
        }
    }

    /**
     * Reads a text or an image.
     *
     * @param maxMegapixels an image has at most so many million pixels
     * @param whenWidthIsKnown told d before most of the points are read
     */
    public static Contents read(String argument, double maxMegapixels, IntConsumer whenWidthIsKnown)
            throws IOException {
        try (InputStream in = open(argument)) {
            BufferedInputStream head = new BufferedInputStream(in);
            head.mark(ImagePoints.SIGNATURE_LENGTH);
            byte[] signature = head.readNBytes(ImagePoints.SIGNATURE_LENGTH);
            head.reset();
            if (ImagePoints.isImage(signature)) {
                whenWidthIsKnown.accept(ImagePoints.CHANNELS);
                return ImagePoints.read(head, nameOf(argument), maxMegapixels);
            }
            return new Contents(PointReader.read(head, nameOf(argument), whenWidthIsKnown), 0);
        }
    }

    /** Reads a text. */
    public static Points readText(String argument) throws IOException {
        try (InputStream in = open(argument)) {
            return PointReader.read(in, nameOf(argument));
        }
    }

    private static String nameOf(String argument) {
        return argument.equals("-") ? "stdin" : argument;
    }

    private static InputStream open(String argument) throws IOException {
        if (argument.equals("-")) {
            return System.in;
        }
        Path file = Output.path(argument);
        if (Files.isDirectory(file)) {
            throw new KMeansException(argument + ": expected a file, found a directory");
        }
        if (!Files.exists(file)) {
            throw new KMeansException(argument + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw new KMeansException(argument + ": no permission to read it");
        }
        return new FileInputStream(file.toFile());
    }
}
