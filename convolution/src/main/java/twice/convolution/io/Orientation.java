package twice.convolution.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import twice.convolution.Plane;

/**
 * How a camera was held: the number 1 to 8 that photographs carry in their Exif block. The pixels lie in the file as the
 * sensor saw them, and whoever shows or changes the picture has to turn it.
 *
 * <p>Only this one number is wanted of a block that can hold hundreds, hence no library: a JPEG is a chain of segments, a
 * PNG one of chunks, and the block in either is a TIFF header with a table of tags.
 */
final class Orientation {

    /** As it lies. */
    static final int UPRIGHT = 1;

    /** Where the block is looked for: cameras write it at the very beginning. */
    static final int HEAD = 1 << 18;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** The orientation said in the first bytes of a file, {@link #UPRIGHT} if none is or the block is damaged. */
    static int of(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        try {
            return (head[0] & 0xFF) == 0xFF ? ofJpeg(bytes) : head[1] == 'P' ? ofPng(bytes) : UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Segments: FF, kind, length of what follows (counting itself). The block is of kind E1 and begins with "Exif". */
    private static int ofJpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int kind = bytes.get(at + 1) & 0xFF;
            if (kind == 0xFF) {
                at++; // a byte that fills
                continue;
            }
            if (kind == 0xDA || kind == 0xD9) {
                return UPRIGHT; // the picture itself, or the end
            }
            if (kind == 0xE1 && says(bytes, at + 4, "Exif\0\0")) {
                return ofTiff(bytes, at + 10);
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return UPRIGHT;
    }

    /** Chunks: length, kind, that many bytes, checksum. */
    private static int ofPng(ByteBuffer bytes) {
        int at = 8;
        while (!says(bytes, at + 4, "IDAT")) {
            if (says(bytes, at + 4, "eXIf")) {
                return ofTiff(bytes, at + 8);
            }
            at += (bytes.getInt(at) & 0xFFFFFFF) + 12; // longer ones end beyond what is at hand anyway
        }
        return UPRIGHT;
    }

    /** Byte order, 42, place of a table: number of entries, and for each tag, type, count, value. */
    private static int ofTiff(ByteBuffer bytes, int start) {
        bytes.order(says(bytes, start, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int table = start + (bytes.getInt(start + 4) & 0xFFFFFFF);
        int entries = bytes.getShort(table) & 0xFFFF;
        for (int entry = table + 2; entry < table + 2 + ENTRY * entries; entry += ENTRY) {
            if ((bytes.getShort(entry) & 0xFFFF) == TAG) {
                int value = bytes.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean says(ByteBuffer bytes, int at, String text) {
        byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (bytes.get(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** The plane as it is to be seen. */
    static Plane upright(Plane plane, int orientation) {
        if (orientation == UPRIGHT) {
            return plane;
        }
        boolean lying = orientation >= 5;
        int rows = lying ? plane.columns() : plane.rows();
        int columns = lying ? plane.rows() : plane.columns();
        float[] values = new float[plane.values().length];
        for (int r = 0, i = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++, i++) {
                int down = rows - 1 - r;
                int left = columns - 1 - c;
                values[i] = switch (orientation) {
                    case 2 -> plane.at(r, left);
                    case 3 -> plane.at(down, left);
                    case 4 -> plane.at(down, c);
                    case 5 -> plane.at(c, r);
                    case 6 -> plane.at(left, r);
                    case 7 -> plane.at(left, down);
                    default -> plane.at(c, down);
                };
            }
        }
        return new Plane(rows, columns, values);
    }
}
