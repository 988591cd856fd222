package twice.convolution.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import twice.convolution.Image;
import twice.convolution.Plane;

/**
 * Matrices and signals as text: a row a line, single blanks between, each number in Java's shortest form that reads back
 * the same.
 */
public final class TextFile {

    private TextFile() {}

    /**
     * Reads a text.
     *
     * @param argument a file, or {@code -} for standard input
     * @throws twice.convolution.ConvolutionException if it isn't what it should be, with file, line and column
     */
    public static TextMatrix read(String argument) throws IOException {
        try (InputStream in = Source.open(argument)) {
            return read(in, Source.nameOf(argument));
        }
    }

    /** Reads a text from a stream, which is neither buffered nor closed here; messages call it by that name. */
    public static TextMatrix read(InputStream in, String name) throws IOException {
        return new TextReader(in, name).read();
    }

    /** Writes a signal, in one row or in one column. */
    public static void write(double[] signal, boolean asColumn, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < signal.length; i++) {
            boolean last = asColumn || i == signal.length - 1;
            line.append(signal[i]).append(last ? '\n' : ' ');
            if (line.length() > 1 << 13 || i == signal.length - 1) {
                flush(line, out);
            }
        }
    }

    /** Writes a matrix. */
    public static void write(Plane plane, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int r = 0; r < plane.rows(); r++) {
            for (int c = 0; c < plane.columns(); c++) {
                line.append(c == 0 ? "" : " ").append(plane.at(r, c));
            }
            flush(line.append('\n'), out);
        }
    }

    /** Writes an image's planes, one below the other: gray, or red, green and blue. */
    public static void write(Image image, OutputStream out) throws IOException {
        for (Plane plane : image.planes()) {
            write(plane, out);
        }
    }

    private static void flush(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
    }
}
