package twice.convolution.io;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import twice.convolution.ConvolutionException;

/**
 * Reads numbers from text: a row a line, separated by blanks, tabs, commas or semicolons; {@code #} begins a comment, and
 * every row has as many numbers as the first. It goes over the bytes once and makes no string of a line or a number.
 */
final class TextReader {

    /** Longer words are refused; the longest exact decimal form of a double has some 1100 digits. */
    private static final int LONGEST_WORD = 4096;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final TextCursor text;
    private final String name;
    private final byte[] word = new byte[LONGEST_WORD + 1];
    private double[] values = new double[1024];
    private int count;
    private int rows;

    /** Numbers in the first row, and in this one so far. */
    private int width;

    private int inRow;

    /** Whether a comma or semicolon stands behind the last number. */
    private boolean owed;

    TextReader(InputStream in, String name) {
        this.text = new TextCursor(in);
        this.name = name;
    }

    TextMatrix read() throws IOException {
        text.skipByteOrderMark();
        for (int c = text.peek(); c >= 0; c = text.peek()) {
            switch (c) {
                case ' ', '\t' -> text.next();
                case ',', ';' -> separator(c);
                case '#' -> comment();
                case '\r', '\n' -> {
                    endRow();
                    text.lineEnd();
                }
                default -> number();
            }
        }
        endRow();
        if (rows == 0) {
            throw new ConvolutionException(name + ": expected at least one number, found none");
        }
        return new TextMatrix(name, rows, width, Arrays.copyOf(values, count));
    }

    private void separator(int c) {
        if (owed || inRow == 0) {
            throw expectedNumber("'" + (char) c + "'");
        }
        owed = true;
        text.next();
    }

    private void comment() throws IOException {
        for (int c = text.peek(); c >= 0 && c != '\n' && c != '\r'; c = text.peek()) {
            text.next();
        }
    }

    private void endRow() {
        if (owed) {
            throw expectedNumber("the end of the line");
        }
        if (inRow == 0) {
            return;
        }
        if (rows == 0) {
            width = inRow;
        } else if (inRow != width) {
            throw new ConvolutionException(name + ":" + text.line() + ": expected " + width
                    + (width == 1 ? " number" : " numbers") + ", found " + inRow);
        }
        rows++;
        inRow = 0;
    }

    private void number() throws IOException {
        int length = 0;
        boolean plain = true;
        long start = text.column();
        for (int c = text.peek(); !endsWord(c) && length <= LONGEST_WORD; c = text.peek()) {
            word[length++] = (byte) c;
            plain &= isPlain(c);
            text.next();
        }
        if (!plain || length > LONGEST_WORD) {
            throw expectedNumber(start, Quote.of(word, 0, length));
        }
        // Of a row that is too long the rest is only counted, for the message.
        if (rows == 0 || inRow < width) {
            add(parse(start, length));
        }
        inRow++;
        owed = false;
    }

    private double parse(long start, int length) {
        double value;
        try {
            value = JavaDoubleParser.parseDouble(word, 0, length);
        } catch (NumberFormatException e) {
            throw expectedNumber(start, Quote.of(word, 0, length));
        }
        if (Double.isInfinite(value)) {
            throw new ConvolutionException(name + ":" + text.line() + ":" + start + ": expected a number of at most "
                    + Double.MAX_VALUE + " in magnitude, found " + Quote.of(word, 0, length));
        }
        return value;
    }

    private void add(double value) {
        if (count == values.length) {
            if (count == LARGEST_ARRAY) {
                throw new ConvolutionException(name + ": expected at most " + LARGEST_ARRAY + " numbers, found more");
            }
            values = Arrays.copyOf(values, (int) Math.min(LARGEST_ARRAY, 2L * count));
        }
        values[count++] = value;
    }

    private static boolean endsWord(int c) {
        return switch (c) {
            case -1, ' ', '\t', ',', ';', '#', '\r', '\n' -> true;
            default -> false;
        };
    }

    /** The parser knows hexadecimal numbers, NaN and suffixes as well; these are the bytes of decimal numbers. */
    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
    }

    private ConvolutionException expectedNumber(String found) {
        return expectedNumber(text.column(), found);
    }

    private ConvolutionException expectedNumber(long start, String found) {
        return new ConvolutionException(name + ":" + text.line() + ":" + start + ": expected a number, found " + found);
    }
}
