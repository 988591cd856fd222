package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import twice.convolution.gallery.KernelGallery;
import twice.convolution.gallery.Samples;
import twice.convolution.io.ImageFile;
import twice.convolution.io.WholeFile;
import twice.testing.CommandRun;

class ConvolutionCommandTest {

    private static final String RAMP = """
            1 2 3 4 5 6 7
            8 9 10 11 12 13 14
            15 16 17 18 19 20 21
            22 23 24 25 26 27 28
            29 30 31 32 33 34 35
            36 37 38 39 40 41 42
            43 44 45 46 47 48 49
            """;

    private static final String RAMP_KERNEL = "-1 1 -1\n-2 3 1\n2 -4 0\n";

    @TempDir
    Path directory;

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private String text(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private String image(String name, Image image) throws IOException {
        WholeFile.write(directory.resolve(name), out -> ImageFile.write(image, "png", out));
        return file(name);
    }

    private Image read(String name) throws IOException {
        return ImageFile.read(file(name), ImageFile.MAX_MEGAPIXELS);
    }

    private static CommandRun succeeds(String... args) {
        CommandRun run = CommandRun.of(new ConvolutionCommand(), args);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** The examples of the study notes and of the course they follow, whole numbers all. */
    @ParameterizedTest
    @CsvSource({
        "3 4 5, 2 1 0, full, 6 11 14 5 0",
        "6 2, 1 2 5 4, full, 6 14 34 34 8",
        "6 2, 1 2 5 4, same, 14 34",
        "1 2 5 4, 6 2, same, 6 14 34 34",
        "1 2 5 4, 6 2, valid, 14 34 34",
        "1 1 1 0 0/0 1 1 1 0/0 0 1 1 1/0 0 1 1 0/0 1 1 0 0, 1 0 1/0 1 0/1 0 1, valid, 4 3 4/2 4 3/2 3 4",
        "255 7 3/212 240 4/218 216 230, -1 1, full, -255 248 4 3/-212 -28 236 4/-218 2 -14 230",
        "255 7 3/212 240 4/218 216 230, -1 1, same, -255 248 4/-212 -28 236/-218 2 -14",
        "255 7 3/212 240 4/218 216 230, -1 1, valid, 248 4/-28 236/2 -14"
    })
    void theCoursesExamples(String input, String kernel, String mode, String expected) throws IOException {
        String x = text("x.txt", input.replace('/', '\n'));
        String k = text("k.txt", kernel.replace('/', '\n'));
        CommandRun run = succeeds(x, "--kernel", k, "--mode", mode);
        assertEquals(expected.replace("/", "\n") + "\n", run.out().replace(".0", ""));
    }

    @ParameterizedTest
    @EnumSource(Convolution2dAlgorithm.class)
    void everyAlgorithmGivesThePrintedResult(Convolution2dAlgorithm algorithm) throws IOException {
        CommandRun run = succeeds(
                text("x.txt", RAMP),
                "--kernel",
                text("k.txt", RAMP_KERNEL),
                "--mode",
                "same",
                "--algorithm",
                algorithm.id());
        List<String> numbers = new ArrayList<>();
        for (String number : run.out().trim().split("\\s+", -1)) {
            numbers.add(Long.toString(Math.round(Double.parseDouble(number))));
        }
        assertEquals(
                "-2 -8 -7 -6 -5 -4 28 5 -3 -4 -5 -6 -7 28 -2 -10 -11 -12 -13 -14 28 -9 -17 -18 -19 -20 -21 28 -16 -24 -25"
                        + " -26 -27 -28 28 -23 -31 -32 -33 -34 -35 28 -29 13 13 13 13 13 27",
                String.join(" ", numbers));
        assertTrue(
                run.err()
                        .matches("algorithm=" + algorithm.id() + " rows=7 columns=7 kernel=3x3 mode=same"
                                + " border=constant border_value=0\\.0 correlate=false stride=1 planes=1 output=7x7"
                                + " seconds=[0-9]+\\.[0-9]{3}\n"),
                run.err());
    }

    /** The first rows and edges of the ramp's other convolutions, worked out for the study notes. */
    @ParameterizedTest
    @CsvSource({
        "--mode full, 9x9, -1 -1 -2 -3 -4 -5 -6 1 -7",
        "--mode valid, 5x5, -3 -4 -5 -6 -7",
        "--mode same --correlate, 7x7, -27 -13 -13 -13 -13 -13 -21",
        "--mode same --border symm, 7x7, -9 -10 -11 -12 -13 -14 -14",
        "--mode same --border wrap, 7x7, -93 -94 -95 -96 -97 -98 -92",
        "--mode valid --stride 2, 3x3, -3 -5 -7"
    })
    void optionsOfTheRamp(String options, String size, String firstRow) throws IOException {
        List<String> args = new ArrayList<>(List.of(text("x.txt", RAMP), "-k", text("k.txt", RAMP_KERNEL)));
        args.addAll(List.of(options.split(" ", -1)));
        args.addAll(List.of("--algorithm", "naive"));
        CommandRun run = succeeds(args.toArray(String[]::new));
        assertEquals(firstRow, run.out().lines().findFirst().orElseThrow().replace(".0", ""));
        assertTrue(run.err().contains(" output=" + size + " "), run.err());
    }

    static List<String[]> references() {
        return SignalReference.text("cases.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Every reference number through the command: that each option does what its library's namesake does. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void theReferences(
            String name,
            String input,
            String kernel,
            String mode,
            String border,
            String value,
            String correlate,
            String stride,
            String expected)
            throws IOException {
        List<String> args = new ArrayList<>(List.of(
                text("x.txt", SignalReference.text(input)),
                "--kernel",
                text("k.txt", SignalReference.text(kernel)),
                "--mode",
                mode,
                "--border",
                border,
                "--border-value",
                value,
                "--stride",
                stride));
        if (correlate.equals("true")) {
            args.add("--correlate");
        }
        CommandRun run = succeeds(args.toArray(String[]::new));
        double[] numbers = SignalReference.numbers(SignalReference.text(expected));
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        double bound = largest * (name.startsWith("conv1d") ? 1e-11 : 1e-5);
        assertArrayEquals(numbers, SignalReference.numbers(run.out()), bound);
        assertEquals(
                SignalReference.text(expected).lines().count(),
                run.out().lines().count());
    }

    @Test
    void aColumnStaysAColumn() {
        CommandRun run = CommandRun.withInput("1\n2\n3\n", new ConvolutionCommand(), "-", "--kernel", "difference");
        assertEquals("1.0\n1.0\n1.0\n-3.0\n", run.out());
    }

    @Test
    void aFlatKernelOnASignalIsAMatrixs() throws IOException {
        CommandRun run = succeeds(text("x.txt", "1 2 3"), "--kernel", "box", "--mode", "same");
        assertTrue(run.err().contains("kernel=3x3") && run.err().contains("planes=1"), run.err());
        double[] thirds = SignalReference.numbers(run.out());
        assertArrayEquals(new double[] {3 / 9.0, 6 / 9.0, 5 / 9.0}, thirds, 1e-6);
    }

    /** An image keeps its size, and what lies beyond its edge is its mirror; a text begins with zeros. */
    @Test
    void defaultsGoByTheInput() throws IOException {
        String png = image("flat.png", new Image(List.of(new Plane(4, 5, filled(20, 80)))));
        CommandRun run = succeeds(png, "--kernel", "box", "-o", file("out.png"));
        assertTrue(run.err().contains("mode=same border=reflect101 correlate=false"), run.err());
        assertArrayEquals(filled(20, 80), read("out.png").planes().get(0).values());
        run = succeeds(png, "--kernel", "box", "-o", file("out.png"), "--border-value", "80");
        assertTrue(run.err().contains("border=constant border_value=80.0"), run.err());
        assertArrayEquals(filled(20, 80), read("out.png").planes().get(0).values());
    }

    private static float[] filled(int length, float value) {
        float[] filled = new float[length];
        Arrays.fill(filled, value);
        return filled;
    }

    @Test
    void eachColourIsConvolvedByItself() throws IOException {
        Image scene = Samples.scene();
        String png = image("scene.png", scene);
        succeeds(png, "--kernel", "shift", "--border", "replicate", "-o", file("shifted.png"));
        Image shifted = read("shifted.png");
        for (int channel = 0; channel < 3; channel++) {
            for (int r = 0; r < scene.rows(); r += 7) {
                for (int c = 1; c < scene.columns(); c += 3) {
                    assertEquals(
                            scene.planes().get(channel).at(r, c - 1),
                            shifted.planes().get(channel).at(r, c));
                }
            }
        }
        succeeds(png, "--kernel", "identity", "--gray", "-o", file("gray.png"));
        assertTrue(read("gray.png").isGray());
    }

    /** The values themselves, unrounded: of a coloured image three matrices, one below the other. */
    @Test
    void writesAnImageAsText() throws IOException {
        Plane plane = new Plane(1, 2, new float[] {10, 40});
        String png = image("two.png", new Image(List.of(plane)));
        CommandRun run = succeeds(png, "--kernel", "difference", "-o", "-");
        assertEquals("-30.0 30.0\n", run.out());
        succeeds(png, "--kernel", "difference", "-o", file("out.txt"));
        assertEquals("-30.0 30.0\n", Files.readString(directory.resolve("out.txt")));
        String colours = image("colours.png", new Image(List.of(plane, plane, plane)));
        succeeds(colours, "--kernel", "difference", "-o", file("out.csv"));
        assertEquals("-30.0 30.0\n".repeat(3), Files.readString(directory.resolve("out.csv")));
    }

    @Test
    void writesAMatrixAsAnImage() throws IOException {
        succeeds(text("x.txt", "-5 0.5\n254.6 1000"), "-k", "identity", "--mode", "same", "-o", file("out.png"));
        assertArrayEquals(
                new float[] {0, 1, 255, 255}, read("out.png").planes().get(0).values());
    }

    @Test
    void normalizesAKernel() throws IOException {
        String kernel = text("k.txt", "1 2 1");
        CommandRun run = succeeds(text("x.txt", "4 8 4 8"), "-k", kernel, "--normalize", "--mode", "valid");
        assertEquals("6.0 6.0\n", run.out());
    }

    @Test
    void magnitudesHaveNoSign() throws IOException {
        CommandRun run = succeeds(text("x.txt", "5 3 8"), "-k", "difference", "--magnitude");
        assertEquals("5.0 2.0 5.0 8.0\n", run.out());
        run = succeeds(text("y.txt", "5 3 8\n1 1 1"), "-k", "edge", "--mode", "same", "--magnitude");
        assertEquals("2.0 5.0 8.0\n0.0 0.0 1.0\n", run.out());
    }

    @Test
    void listsTheKernels() {
        List<String> lines = succeeds("--list-kernels").out().lines().toList();
        assertEquals(KernelGallery.all().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith(KernelGallery.all().get(i).name() + " "), lines.get(i));
        }
        assertTrue(lines.get(0).contains("3x3") && lines.get(0).contains("separable"), lines.get(0));
    }

    @Test
    void drawsChartsAndAnimations() throws IOException {
        String x = text("x.txt", RAMP);
        String k = text("k.txt", RAMP_KERNEL);
        String signal = text("s.txt", "1 4 2 8 5 7");
        succeeds(x, "-k", k, "--chart", file("plane.png"), "--animate", file("plane.gif"), "-o", file("y.txt"));
        succeeds(signal, "-k", "binomial", "--chart", file("signal.svg"), "--animate", file("signal.gif"));
        succeeds(image("scene.png", Samples.scene()), "-k", "emboss", "--chart", file("scene.png.svg"));
        for (String name :
                new String[] {"plane.png", "plane.gif", "y.txt", "signal.svg", "signal.gif", "scene.png.svg"}) {
            assertTrue(Files.size(directory.resolve(name)) > 0, name);
        }
    }

    /** With only a look asked for, an image needs no -o. */
    @Test
    void explainsAValueOfAnImage() throws IOException {
        String png = image("scene.png", Samples.scene());
        CommandRun run = succeeds(png, "--kernel", "gaussian", "--explain", "0,3");
        assertEquals(
                3, run.out().lines().filter(line -> line.startsWith("# sum = ")).count());
        assertTrue(run.out().contains("# blue\n"), run.out());
        assertFalse(run.out().lines().anyMatch(line -> !line.startsWith("#")), run.out());
    }

    /** What a trace prints is a comment, so that the output is a matrix still. */
    @Test
    void aTraceCanBeReadAsTheResult() throws IOException {
        String x = text("x.txt", RAMP);
        CommandRun traced = succeeds(x, "-k", text("k.txt", RAMP_KERNEL), "--mode", "same", "--trace");
        assertEquals(
                49,
                traced.out().lines().filter(line -> line.startsWith("# step ")).count());
        CommandRun plain = succeeds(x, "-k", file("k.txt"), "--mode", "same");
        CommandRun again =
                CommandRun.withInput(traced.out(), new ConvolutionCommand(), "-", "-k", "identity", "--mode", "same");
        assertEquals(plain.out(), again.out());
    }
}
