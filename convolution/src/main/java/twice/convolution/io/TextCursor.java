package twice.convolution.io;

import java.io.IOException;
import java.io.InputStream;

/** Goes over the bytes of a text, and knows in which line and column it stands. */
final class TextCursor {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int line = 1;
    private long column = 1;

    TextCursor(InputStream in) {
        this.in = in;
    }

    int line() {
        return line;
    }

    /** Column of the byte that {@link #peek} shows, from 1; what stands before a number is ASCII, so a byte is a column. */
    long column() {
        return column;
    }

    /** The next byte, −1 at the end. */
    int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return position < limit ? buffer[position] & 0xFF : -1;
    }

    /** Steps over the byte that {@link #peek} has shown. */
    void next() {
        position++;
        column++;
    }

    /** Some editors mark UTF-8 with three bytes at the beginning, before anything is read. */
    void skipByteOrderMark() throws IOException {
        limit = in.readNBytes(buffer, 0, 3);
        if (limit == 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Steps over the CR, LF or CR LF that is next. */
    void lineEnd() throws IOException {
        boolean carriageReturn = peek() == '\r';
        position++;
        if (carriageReturn && peek() == '\n') {
            position++;
        }
        line++;
        column = 1;
    }
}
