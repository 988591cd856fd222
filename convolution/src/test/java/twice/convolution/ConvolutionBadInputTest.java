package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.gallery.Samples;
import twice.convolution.io.ImageFile;
import twice.convolution.io.WholeFile;
import twice.testing.CommandRun;

/** Whatever the user gets wrong: one line, exit 2, nothing written, and what was there untouched. */
class ConvolutionBadInputTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("m.txt", "1 2 3\n4 5 6\n");
        files.put("s.txt", "1 2 3\n");
        files.put("k.txt", "1 0\n0 -1\n");
        files.put("k5.txt", "1 1 1 1 1\n".repeat(5));
        files.put("ragged.txt", "1 2\n3 4 5\n");
        files.put("words.txt", "1 2\n3 four\n");
        files.put("nan.txt", "1 NaN\n");
        files.put("infinite.txt", "-Infinity 1\n");
        files.put("huge.txt", "1 2\n3 1e300\n");
        files.put("huge-signal.txt", "1e300 1e300\n");
        files.put("large.txt", "1 1e38\n1 1\n");
        files.put("ten.txt", "10\n");
        files.put("empty.txt", "# nothing\n");
        files.put("existing.txt", "before");
        files.put("broken.png", "\u0089PNG");
        files.put("text.png", "no picture");
        files.put("photo.webp", "RIFF0000WEBPVP8 ");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.createDirectory(directory.resolve("directory"));
        WholeFile.write(directory.resolve("scene.png"), out -> ImageFile.write(Samples.scene(), "png", out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kernel box                             | expected an INPUT: a text or an image, or - for standard input",
                "@m.txt                                   | --kernel: expected a file, or a name that --list-kernels prints",
                "@m.txt -k bax                            | --kernel: expected a file, or a name that --list-kernels prints, found 'bax'",
                "@m.txt -k @missing.txt                   | --kernel: expected a file, or a name that --list-kernels prints, found '@missing.txt'",
                "- -k -                                   | --kernel -: standard input holds the input already",
                "@m.txt -k @ragged.txt                    | @ragged.txt:2: expected 2 numbers, found 3",
                "@m.txt -k @words.txt                     | @words.txt:2:3: expected a number, found 'four'",
                "@m.txt -k @nan.txt                       | @nan.txt:1:3: expected a number, found 'NaN'",
                "@m.txt -k @infinite.txt                  | @infinite.txt:1:1: expected a number, found '-Infinity'",
                "@m.txt -k @empty.txt                     | @empty.txt: expected at least one number, found none",
                "@m.txt -k @directory                     | @directory: expected a file, found a directory",
                "@ragged.txt -k box                       | @ragged.txt:2: expected 2 numbers, found 3",
                "@nan.txt -k box                          | @nan.txt:1:3: expected a number, found 'NaN'",
                "@empty.txt -k box                        | @empty.txt: expected at least one number, found none",
                "@missing.txt -k box                      | @missing.txt: no such file",
                "@directory -k box                        | @directory: expected a file, found a directory",
                "@huge.txt -k box                         | @huge.txt: expected values of at most 3.4028235E38 in magnitude, found 1.0E300 in row 2, column 2",
                "@huge-signal.txt -k @huge-signal.txt     | the result is too large for a double in place 0: expected smaller values or weights",
                "@m.txt -k @huge.txt                      | --kernel: expected weights of at most 3.4028235E38 in magnitude, found 1.0E300",
                "@large.txt -k @ten.txt                   | the result is too large for a float in row 0, column 1: expected smaller values or weights",
                "@broken.png -k box -o @out.png           | @broken.png: expected a PNG, JPEG, GIF or BMP image, found a damaged one",
                "@text.png -k box -o @out.png             | @text.png: expected a PNG, JPEG, GIF or BMP image, as its name says, found none",
                "@photo.webp -k box -o @out.png           | @photo.webp: expected a PNG, JPEG, GIF or BMP image, found WEBP",
                "@m.txt -k @k5.txt --mode valid           | --mode valid leaves nothing: the input has 2 rows, the kernel 5; expected an input at least as large as the kernel",
                "@s.txt -k binomial --mode valid          | --mode valid leaves nothing: the input has 3 values, the kernel 5; expected an input at least as large as the kernel",
                "@m.txt -k box --mode some                | --mode: expected one of full, same, valid, found 'some'",
                "@m.txt -k box --border none              | --border: expected one of constant, replicate, reflect, reflect101, wrap, found 'none'",
                "@m.txt -k box --border-value NaN         | --border-value: expected a finite number, found NaN",
                "@m.txt -k box --border-value x           | Invalid value for option '--border-value': 'x' is not a double",
                "@m.txt -k box --stride 0                 | --stride: expected 1 or more, found 0",
                "@m.txt -k box --stride 1.5               | Invalid value for option '--stride': '1.5' is not an int",
                "@m.txt -k box --algorithm no             | --algorithm: expected one of ALGORITHMS, found 'no'",
                "@m.txt -k box --max-megapixels 0         | --max-megapixels: expected more than 0, found 0.0",
                "@scene.png -k box --max-megapixels 0.07 -o @out.png | @scene.png: expected at most 0.07 megapixels, found 320 x 240 (--max-megapixels lifts the limit)",
                "@m.txt -k laplacian --normalize          | --normalize: expected weights that can be scaled to sum one, found weights of sum 0.0",
                "@m.txt -k box --explain 9                | --explain: expected a row from 0 to 3 and a column from 0 to 4, found 0,9",
                "@m.txt -k box --explain 4,0              | --explain: expected a row from 0 to 3 and a column from 0 to 4, found 4,0",
                "@m.txt -k box --explain -1,0             | --explain: expected a row from 0 to 3 and a column from 0 to 4, found -1,0",
                "@s.txt -k difference --explain 4         | --explain: expected a row from 0 to 0 and a column from 0 to 3, found 0,4",
                "@m.txt -k box --explain a,b              | --explain: expected ROW,COL, such as 0,3, found 'a,b'",
                "@m.txt -k box --explain 1,2,3            | --explain: expected ROW,COL, such as 0,3, found '1,2,3'",
                "@scene.png -k box -o @out.png --trace    | --trace: expected at most 400 output values and 81 weights, found 240 x 320 output values and 9 weights",
                "@scene.png -k box -o @out.png --gray --animate @a.gif | --animate: expected an input of at most 14 x 14, a kernel of at most 5 x 5 and at most 256 output values, found 240 x 320, 3 x 3 and 76800",
                "@scene.png -k box -o @out.png --animate @a.gif | --animate: expected a gray image or --gray, found a coloured one",
                "@scene.png -k box -o @out.gif            | -o @out.gif: expected a name that ends in .png, .jpg or .jpeg for an image",
                "@scene.png -k box -o @out.dat            | -o @out.dat: expected a name that ends in .png or .jpg or .jpeg or .txt or .csv",
                "@s.txt -k difference -o @out.png         | -o @out.png: expected the name of a text file, since @s.txt is a signal (--chart draws it)",
                "@m.txt -k box -o @directory              | @directory: expected a file to write, found a directory",
                "@m.txt -k box -o @no/out.txt             | @no/out.txt: there is no directory @no",
                "@m.txt -k box -o @m.txt                  | -o @m.txt: the same file as the input",
                "@m.txt -k @k.txt -o @k.txt               | -o @k.txt: the same file as the input",
                "@m.txt -k box --chart @chart.bmp         | --chart @chart.bmp: expected a name that ends in .png or .svg",
                "@m.txt -k box --animate @chart.png       | --animate @chart.png: expected a name that ends in .gif",
                "@m.txt -k box --chart @no/chart.png      | @no/chart.png: there is no directory @no",
                "@m.txt -k box --no-such-option           | Unknown option: '--no-such-option'",
            })
    void isOneLineAndExitTwo(String arguments, String message) throws IOException {
        Map<String, String> before = contents();
        String here = directory + "/";
        List<String> args = new ArrayList<>(Arrays.asList(
                arguments.replace("@", here).replace('/', File.separatorChar).split(" ")));
        if (!arguments.contains("-o ")) {
            args.addAll(List.of("-o", here + "existing.txt"));
        }
        CommandRun run = CommandRun.of(new ConvolutionCommand(), args.toArray(String[]::new));
        String expected = message.replace("@", here)
                .replace('/', File.separatorChar)
                .replace("ALGORITHMS", String.join(", ", new AlgorithmChoice()));
        assertEquals(expected + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
        assertEquals(before, contents());
    }

    /** An image can't go to standard output unasked. */
    @Test
    void anImageNeedsAPlaceToGo() throws IOException {
        CommandRun run = CommandRun.of(
                new ConvolutionCommand(), directory.resolve("scene.png").toString(), "-k", "box");
        assertEquals("-o: expected the name of a file for the image\n", run.err());
        assertEquals(2, run.exit());
    }

    @Test
    void aDiskThatIsFullIsAFailureOfTheRun() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        CommandRun run = CommandRun.of(
                new ConvolutionCommand(), directory.resolve("m.txt").toString(), "-k", "box", "-o", full.toString());
        assertEquals("/dev/full: can't be written: No space left on device\n", run.err());
        assertEquals(1, run.exit());
    }

    /** Half an image, and a whole one under another's name. */
    @Test
    void truncatedAndMisnamedImages() throws IOException {
        byte[] png = Files.readAllBytes(directory.resolve("scene.png"));
        Path half = Files.write(directory.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
        String out = directory.resolve("out.png").toString();
        CommandRun run = CommandRun.of(new ConvolutionCommand(), half.toString(), "-k", "box", "-o", out);
        assertTrue(run.err().startsWith(half + ": expected an image, found a damaged one: "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(2, run.exit());
        Path misnamed = Files.write(directory.resolve("really-png.jpg"), png);
        assertEquals(
                0,
                CommandRun.of(new ConvolutionCommand(), misnamed.toString(), "-k", "box", "-o", out)
                        .exit());
    }

    /** Every file's name and bytes. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.isDirectory(file) ? "" : Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
