package twice.convolution.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.ConvolutionException;
import twice.convolution.Image;
import twice.convolution.Plane;

class TextFileTest {

    private static TextMatrix read(String text) throws IOException {
        return TextFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "m.txt");
    }

    /** Every accepted way to write the matrix of the rows (1, −2.5) and (300, 4). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 -2.5\n300 4\n",
                "1 -2.5\n300 4",
                "1,-2.5\n300,4\n",
                "1;-2.5\n300;4\n",
                "1\t-2.5\n300\t4\n",
                "1, -2.5\n300 ,4\n",
                "  1   -2.5  \n\t300 4\t\n",
                "1 -2.5\r\n300 4\r\n",
                "1 -2.5\r300 4\r",
                "\uFEFF1 -2.5\n300 4\n",
                "# x y\n1 -2.5 # the first\n\n \n#\n300 4#the second\n\n",
                "+1. -25e-1\n3E+2 .4e1\n",
            })
    void readsWhatIsAllowed(String text) throws IOException {
        TextMatrix matrix = read(text);
        assertEquals(2, matrix.rows());
        assertEquals(2, matrix.columns());
        assertFalse(matrix.isSignal());
        assertArrayEquals(new double[] {1, -2.5, 300, 4}, matrix.values());
        assertArrayEquals(new float[] {1, -2.5f, 300, 4}, matrix.toPlane().values());
        assertEquals(300, matrix.toKernel().at(1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3", "1\n2\n3\n", "7", "1"})
    void oneRowOrColumnIsASignal(String text) throws IOException {
        assertTrue(read(text).isSignal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "1 2\\n3 4 5\\n|m.txt:2: expected 2 numbers, found 3",
                "1 2\\n\\n# x\\n3\\n|m.txt:4: expected 2 numbers, found 1",
                "1\\r\\n2 3\\r\\n|m.txt:2: expected 1 number, found 2",
                "1 2\\n3 abc\\n|m.txt:2:3: expected a number, found 'abc'",
                "1 NaN|m.txt:1:3: expected a number, found 'NaN'",
                "-Infinity|m.txt:1:1: expected a number, found '-Infinity'",
                "0x1p3|m.txt:1:1: expected a number, found '0x1p3'",
                "1d|m.txt:1:1: expected a number, found '1d'",
                "1e|m.txt:1:1: expected a number, found '1e'",
                "--1|m.txt:1:1: expected a number, found '--1'",
                "1.2.3|m.txt:1:1: expected a number, found '1.2.3'",
                ".|m.txt:1:1: expected a number, found '.'",
                "1,,2|m.txt:1:3: expected a number, found ','",
                ",1|m.txt:1:1: expected a number, found ','",
                "1,2,\\n3,4|m.txt:1:5: expected a number, found the end of the line",
                "1 1e999|m.txt:1:3: expected a number of at most 1.7976931348623157E308 in magnitude, found '1e999'",
                "abcdefghijklmnopqrstuvwxyz|m.txt:1:1: expected a number, found 'abcdefghijklmnopqrst…'",
                "\uFEFFäöü|m.txt:1:1: expected a number, found 'äöü'",
                "ï»|m.txt:1:1: expected a number, found 'ï»'",
                "\"\"|m.txt: expected at least one number, found none",
                "# only a comment\\n\\n|m.txt: expected at least one number, found none",
            })
    void refusesWithFileLineAndColumn(String escaped, String message) {
        String text = escaped.replace("\\n", "\n").replace("\\r", "\r");
        ConvolutionException refused = assertThrows(ConvolutionException.class, () -> read(text));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void aPlaneHoldsFloats() throws IOException {
        TextMatrix matrix = read("1 2\n3 -1e39\n");
        ConvolutionException refused = assertThrows(ConvolutionException.class, matrix::toPlane);
        assertEquals(
                "m.txt: expected values of at most 3.4028235E38 in magnitude, found -1.0E39 in row 2, column 2",
                refused.getMessage());
    }

    /** A word of 100 MB ends the reading and needs no memory. */
    @Test
    void aLongWordIsRefused() {
        InputStream endless = new InputStream() {
            private int left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? '1' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int given = Math.min(length, left);
                Arrays.fill(bytes, offset, offset + given, (byte) '1');
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
        ConvolutionException refused = assertThrows(ConvolutionException.class, () -> TextFile.read(endless, "m.txt"));
        assertEquals("m.txt:1:1: expected a number, found '11111111111111111111…'", refused.getMessage());
    }

    /** What is written reads back to the same bits, also across the ends of buffers and of what a stream gives at once. */
    @Test
    void readsWhatItWrites() throws IOException {
        Random random = new Random(1);
        double[] signal = random.doubles(40_000, -1e6, 1e6).toArray();
        for (boolean asColumn : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TextFile.write(signal, asColumn, out);
            InputStream inPieces = new ByteArrayInputStream(out.toByteArray()) {
                @Override
                public synchronized int read(byte[] b, int off, int len) {
                    return super.read(b, off, Math.min(len, 1 + random.nextInt(5000)));
                }
            };
            TextMatrix again = TextFile.read(inPieces, "signal");
            assertArrayEquals(signal, again.values());
            assertEquals(asColumn ? 40_000 : 1, again.rows());
        }
    }

    @Test
    void writesEachNumberInItsShortestForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plane plane = new Plane(2, 2, new float[] {0.1f, -3, 1e20f, 1 / 3f});
        TextFile.write(plane, out);
        assertEquals("0.1 -3.0\n1.0E20 0.33333334\n", out.toString(StandardCharsets.UTF_8));
        out.reset();
        TextFile.write(new Image(List.of(plane, plane, plane)), out);
        assertEquals("0.1 -3.0\n1.0E20 0.33333334\n".repeat(3), out.toString(StandardCharsets.UTF_8));
        out.reset();
        TextFile.write(new double[] {0.1, 2}, false, out);
        TextFile.write(new double[] {0.1, 2}, true, out);
        assertEquals("0.1 2.0\n0.1\n2.0\n", out.toString(StandardCharsets.UTF_8));
    }
}
