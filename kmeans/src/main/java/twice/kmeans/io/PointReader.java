package twice.kmeans.io;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import twice.kmeans.KMeansException;
import twice.kmeans.Points;

/**
 * Reads points from text: one a line, numbers separated by blanks, tabs, commas or semicolons, {@code #} begins a
 * comment, and every line has as many numbers as the first.
 *
 * <p>It walks over the bytes of one buffer and hands each number's bytes to the parser, so there is no string a line and
 * no object a number: what it needs beside the points is the buffer, however long a line or a word may be.
 */
public final class PointReader {

    /** Numbers longer than this are refused; the longest exact decimal form of a double has some 1100 digits. */
    private static final int LONGEST_NUMBER = 4096;

    private final TextBuffer text;
    private final String name;
    private final IntConsumer whenWidthIsKnown;
    private final PointRows rows = new PointRows();

    /** How many numbers every row has, −1 until the first row is complete, and how many the row at hand has so far. */
    private long width = -1;

    private long columns;

    /** The comma or semicolon after which a number must follow, or 0. */
    private int owed;

    private PointReader(InputStream in, String name, IntConsumer whenWidthIsKnown) {
        this.text = new TextBuffer(in, name);
        this.name = name;
        this.whenWidthIsKnown = whenWidthIsKnown;
    }

    /**
     * Reads points.
     *
     * @param in the bytes; neither buffered nor closed here
     * @param name what messages call it
     * @throws KMeansException if the text isn't what it should be, with file, line and column
     */
    public static Points read(InputStream in, String name) throws IOException {
        return read(in, name, width -> {});
    }

    /** As {@link #read(InputStream, String)}; the consumer is told d as soon as the first row has been read. */
    static Points read(InputStream in, String name, IntConsumer whenWidthIsKnown) throws IOException {
        return new PointReader(in, name, whenWidthIsKnown).read();
    }

    private Points read() throws IOException {
        text.skipByteOrderMark();
        for (int c = text.peek(); c >= 0; c = text.peek()) {
            switch (c) {
                case ' ', '\t' -> text.skipTo(text.position() + 1);
                case ',', ';' -> separator(c);
                case '#' -> comment();
                case '\r', '\n' -> {
                    endRow();
                    text.skipLineEnd();
                }
                default -> number();
            }
        }
        endRow();
        if (width < 0) {
            throw new KMeansException(name + ": expected at least one point, found none");
        }
        return rows.toPoints((int) width);
    }

    private void separator(int c) {
        if (owed != 0 || columns == 0) {
            throw expectedNumber("'" + (char) c + "'");
        }
        owed = c;
        text.skipTo(text.position() + 1);
    }

    private void comment() throws IOException {
        for (int c = text.peek(); c >= 0 && c != '\n' && c != '\r'; c = text.peek()) {
            text.skipTo(text.position() + 1);
        }
    }

    private void endRow() {
        if (owed != 0) {
            throw expectedNumber("the end of the line");
        }
        if (columns > 0 && width < 0) {
            width = columns;
            whenWidthIsKnown.accept((int) width);
        } else if (columns > 0 && columns != width) {
            throw new KMeansException(text.whereLine() + ": expected " + width + (width == 1 ? " number" : " numbers")
                    + ", found " + columns);
        }
        columns = 0;
    }

    /** A word, to its end; what a row has too much is only counted. */
    private void number() throws IOException {
        int length = text.wordLength(LONGEST_NUMBER);
        columns++;
        owed = 0;
        if (width < 0 || columns <= width) {
            rows.add(parse(length), name);
        }
        text.skipTo(text.position() + length);
    }

    /** The parser knows hexadecimal numbers, NaN and suffixes as well: plain are those of digits, point, signs and e. */
    private double parse(int length) {
        if (!text.isPlainWord() || length > LONGEST_NUMBER) {
            throw expectedNumber(quote(length));
        }
        double value;
        try {
            value = JavaDoubleParser.parseDouble(text.bytes(), text.position(), length);
        } catch (NumberFormatException e) {
            throw expectedNumber(quote(length));
        }
        if (Math.abs(value) > Points.LARGEST) {
            throw new KMeansException(text.where() + ": expected a number of at most " + Points.LARGEST
                    + " in magnitude, found " + quote(length));
        }
        return value;
    }

    private String quote(int length) {
        return Quote.of(text.bytes(), text.position(), length);
    }

    private KMeansException expectedNumber(String found) {
        return new KMeansException(text.where() + ": expected a number, found " + found);
    }
}
