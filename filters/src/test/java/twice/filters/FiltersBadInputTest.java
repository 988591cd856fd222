package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import twice.testing.CommandRun;

/** Whatever the user gets wrong: one line, exit 2, nothing written, and what was there untouched. */
class FiltersBadInputTest {

    private static final byte[] SCENE = scene();

    @TempDir
    Path directory;

    private static byte[] scene() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageFile.write(Samples.scene(), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("m.txt", "1 2 3\n4 5 6\n");
        files.put("f.txt", "1.5 2\n3 4\n");
        files.put("ragged.txt", "1 2\n3 4 5\n");
        files.put("words.txt", "1 2\n3 four\n");
        files.put("nan.txt", "1 NaN\n");
        files.put("huge.txt", "1 2\n3 1e300\n");
        files.put("empty.txt", "# nothing\n");
        files.put("existing.txt", "before");
        files.put("broken.png", "\u0089PNG");
        files.put("text.png", "no picture");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.createDirectory(directory.resolve("directory"));
        Files.write(directory.resolve("scene.png"), SCENE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "                                        | expected a FILTER: one of FILTERS",
                "meen @m.txt                             | FILTER: expected one of FILTERS, found 'meen'",
                "mean                                    | mean: expected one IMAGE, found none",
                "mean @m.txt @m.txt                      | mean: expected one IMAGE, found 2",
                "mean @no.txt                            | @no.txt: no such file",
                "mean @directory                         | @directory: expected a file, found a directory",
                "mean @ragged.txt                        | @ragged.txt:2: expected 2 numbers, found 3",
                "mean @words.txt                         | @words.txt:2:3: expected a number, found 'four'",
                "mean @nan.txt                           | @nan.txt:1:3: expected a number, found 'NaN'",
                "mean @huge.txt                          | @huge.txt: expected values of at most 3.4028235E38 in magnitude, found 1.0E300 in row 2, column 2",
                "mean @empty.txt                         | @empty.txt: expected at least one number, found none",
                "mean @text.png                          | @text.png: expected a PNG, JPEG, GIF or BMP image, as its name says, found none",
                "mean @broken.png                        | @broken.png: expected a PNG, JPEG, GIF or BMP image, found a damaged one",
                "mean @m.txt --size 4                    | mean: expected an odd window size of 1 or more, found 4",
                "mean @m.txt --size 0                    | mean: expected an odd window size of 1 or more, found 0",
                "mean @m.txt --size -3                   | mean: expected an odd window size of 1 or more, found -3",
                "mean @m.txt --size 3.5                  | Invalid value for option '--size': '3.5' is not an int",
                "mean @m.txt --size 3 --size 5           | option '--size' (N) should be specified only once",
                "mean @m.txt --algorithm fastest         | --algorithm: expected one of MEANS, found 'fastest'",
                "mean @m.txt --border torus              | --border: expected one of constant, replicate, reflect, reflect101, wrap, found 'torus'",
                "mean @m.txt --border-value NaN          | --border-value: expected a number of at most 3.4028235E38 in magnitude, found NaN",
                "mean @m.txt --border-value 1e39         | --border-value: expected a number of at most 3.4028235E38 in magnitude, found 1.0E39",
                "mean @m.txt --max-megapixels 0          | --max-megapixels: expected more than 0, found 0.0",
                "mean @m.txt --sigma 2                   | --sigma: no option of mean, which takes --size, --border, --border-value, --algorithm, --gray",
                "median @m.txt --size 2                  | median: expected an odd window size of 1 or more, found 2",
                "median @f.txt --algorithm huang         | --algorithm huang: expected whole numbers from 0 to 255 only",
                "percentile @m.txt                       | --percent: expected 0 to 100",
                "percentile @m.txt --percent 101         | percentile: expected a percentile from 0 to 100, found 101.0",
                "percentile @m.txt --percent -0.5        | percentile: expected a percentile from 0 to 100, found -0.5",
                "percentile @m.txt --percent NaN         | percentile: expected a percentile from 0 to 100, found NaN",
                "gaussian @m.txt                         | --sigma: expected the deviation of the Gaussian in pixels",
                "gaussian @m.txt --sigma 0               | gaussian: expected a finite sigma greater than 0, found 0.0",
                "gaussian @m.txt --sigma -1              | gaussian: expected a finite sigma greater than 0, found -1.0",
                "gaussian @m.txt --sigma NaN             | gaussian: expected a finite sigma greater than 0, found NaN",
                "gaussian @m.txt --sigma Infinity        | gaussian: expected a finite sigma greater than 0, found Infinity",
                "gaussian @m.txt --sigma 1 --truncate -1 | gaussian: expected to truncate at 0 sigma or more, found -1.0",
                "unsharp @m.txt --amount NaN             | unsharp: expected a finite amount, found NaN",
                "gradient @m.txt --operator canny        | --operator: expected one of roberts, prewitt, sobel, scharr, laplacian, found 'canny'",
                "sobel @m.txt --operator scharr          | --operator: no option of sobel, which takes --direction, --border, --border-value, --algorithm, --gray",
                "sobel @m.txt --direction z              | --direction: expected one of x, y, magnitude, angle, found 'z'",
                "gradient @m.txt --operator laplacian --direction angle | gradient: expected x, y or magnitude: the Laplacian has no angle",
                "log @m.txt                              | --sigma: expected the deviation of the Gaussian in pixels",
                "log @m.txt --sigma 0                    | log: expected a sigma of 1.0E-6 or more, found 0.0",
                "log @m.txt --sigma NaN                  | log: expected a sigma of 1.0E-6 or more, found NaN",
                "canny @m.txt --low 3 --high 2           | canny: expected thresholds 0 <= low <= high, found 3.0 and 2.0",
                "min @m.txt --size 2                     | min: expected an odd window size of 1 or more, found 2",
                "bilateral @m.txt --size 10              | bilateral: expected an odd window size of 1 or more, found 10",
                "bilateral @m.txt --sigma-color 0        | bilateral: expected a positive finite sigma of color, found 0.0",
                "bilateral @m.txt --sigma-space Infinity | bilateral: expected a positive finite sigma of space, found Infinity",
                "nlm @m.txt --patch 4                    | nlm: expected an odd patch size from 1 to 999, found 4",
                "nlm @m.txt --h -1                       | nlm: expected a positive finite h, found -1.0",
                "noise @m.txt                            | noise: expected one of --gaussian SIGMA, --salt-and-pepper P, --one-in-21, --speckle SIGMA, --poisson PEAK, found none",
                "noise @m.txt --gaussian 3 --speckle 1   | noise: expected one of --gaussian SIGMA, --salt-and-pepper P, --one-in-21, --speckle SIGMA, --poisson PEAK, found 2",
                "noise @m.txt --gaussian 0               | --gaussian: expected a sigma above 0, found 0.0",
                "noise @m.txt --gaussian NaN             | --gaussian: expected a sigma above 0, found NaN",
                "noise @m.txt --speckle -1               | --speckle: expected a sigma above 0, found -1.0",
                "noise @m.txt --poisson 0                | --poisson: expected a number of photons above 0 and at most 1e9, found 0.0",
                "noise @m.txt --salt-and-pepper 1.5      | --salt-and-pepper: expected a share of salt and pepper from 0 to 1, found 1.5",
                "noise @m.txt --one-in-21 --clip         | --clip: expected Gaussian noise to cut off",
                "noise @m.txt --noise snow               | --noise snow: expected gaussian, salt-and-pepper, one-in-21, speckle or poisson, found 'snow'",
                "noise @m.txt --noise gaussian=much      | --noise gaussian=much: expected a number after the name, found 'much'",
                "noise @m.txt --gaussian 3 --seed x      | Invalid value for option '--seed': 'x' is not a long",
                "noise @m.txt --gaussian 3 --border wrap | --border: no option of noise, which takes --gaussian, --clip, --salt-and-pepper, --one-in-21, --speckle, --poisson, --noise, --seed, --gray",
                "compare @m.txt                          | expected a picture of 11 x 11 pixels or more, for the window of SSIM to fit in, found 3 x 2",
                "compare @scene.png --noise snow         | --noise snow: expected gaussian, salt-and-pepper, one-in-21, speckle or poisson, found 'snow'",
                "compare @scene.png --chart @c.bmp       | --chart @c.bmp: expected a name that ends in .png or .svg",
                "quality @m.txt                          | quality: expected 2 images, found 1",
                "quality @m.txt @m.txt                   | expected a picture of 11 x 11 pixels or more, for the window of SSIM to fit in, found 3 x 2",
                "quality @m.txt @scene.png               | expected two gray pictures or two coloured ones, found one of each",
                "mean @scene.png --max-megapixels 0.01 -o @out.png | @scene.png: expected at most 0.01 megapixels, found 320 x 240 (--max-megapixels lifts the limit)",
                "mean @scene.png -o @out.gif             | -o @out.gif: expected a name that ends in .png, .jpg or .jpeg for an image",
                "mean @scene.png -o @out.dat             | -o @out.dat: expected a name that ends in .png or .jpg or .jpeg or .txt or .csv",
                "mean @m.txt -o @directory               | @directory: expected a file to write, found a directory",
                "mean @m.txt -o @no/out.txt              | @no/out.txt: there is no directory @no",
                "mean @m.txt -o @m.txt                   | -o @m.txt: the same file as the input",
                "mean @m.txt --no-such-option            | Unknown option: '--no-such-option'",
            })
    void isOneLineAndExitTwo(String arguments, String message) throws IOException {
        Map<String, String> before = contents();
        String here = directory + "/";
        String line = arguments == null ? "" : arguments;
        if (!line.contains("-o ")) {
            line = (line + " -o @existing.txt").strip();
        }
        CommandRun run = CommandRun.of(
                new FiltersCommand(),
                line.replace("@", here).replace('/', File.separatorChar).split(" "));
        String expected = message.replace("@", here)
                .replace('/', File.separatorChar)
                .replace("FILTERS", FilterTable.names())
                .replace("MEANS", Rung.names(Arrays.asList(MeanAlgorithm.values())));
        assertEquals(expected + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
        assertEquals(before, contents());
    }

    /** An image can't go to standard output unasked. */
    @Test
    void anImageNeedsAPlaceToGo() {
        CommandRun run = CommandRun.of(
                new FiltersCommand(), "mean", directory.resolve("scene.png").toString());
        assertEquals("-o: expected the name of a file for the image\n", run.err());
        assertEquals(2, run.exit());
    }

    @Test
    void aDiskThatIsFullIsAFailureOfTheRun() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        CommandRun run = CommandRun.of(
                new FiltersCommand(), "mean", directory.resolve("m.txt").toString(), "-o", full.toString());
        assertEquals("/dev/full: can't be written: No space left on device\n", run.err());
        assertEquals(1, run.exit());
    }

    @Test
    void halfAnImageIsRefused() throws IOException {
        byte[] png = Files.readAllBytes(directory.resolve("scene.png"));
        Path half = Files.write(directory.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
        CommandRun run = CommandRun.of(
                new FiltersCommand(),
                "mean",
                half.toString(),
                "-o",
                directory.resolve("out.png").toString());
        assertTrue(run.err().startsWith(half + ": expected an image, found a damaged one: "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(2, run.exit());
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
