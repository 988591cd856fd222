package twice.deepdream.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;

/** The commands under {@code twice deepdream} as a user calls them, with the digits' network. */
class ExperimentsTest {

    private static final int BAD_INPUT = 2;

    @TempDir
    private Path dir;

    private String picture;

    private record Outcome(int status, String out, String err) {}

    @Command(
            name = "twice",
            subcommands = {DreamCommand.class, DreamSampleCommand.class})
    private static final class Root {

        @Option(names = "--threads", scope = ScopeType.INHERIT)
        @SuppressWarnings("UnusedVariable") // read through the command's specification, as in the real one
        private Integer threads;

        @Option(names = "--quiet", scope = ScopeType.INHERIT)
        @SuppressWarnings("UnusedVariable")
        private Boolean quiet;
    }

    @BeforeEach
    void draw() throws IOException {
        float[] plane = new float[30 * 40];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (i * 7 + i / 40 * 13) % 256;
        }
        picture = dir.resolve("ramp.png").toString();
        ImageFile.write(new Image(List.of(new Plane(30, 40, plane))), new Output("-o", picture));
    }

    private Outcome run(String call) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        ByteArrayOutputStream e = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(o, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(e, true, StandardCharsets.UTF_8));
            String all = "--quiet " + call.replace("PICTURE", picture).replace("DIR", dir.toString());
            int status = new CommandLine(new Root())
                    .setParameterExceptionHandler((exception, ignored) -> {
                        System.err.println("twice: " + exception.getMessage());
                        return BAD_INPUT;
                    })
                    .execute(all.split(" +"));
            return new Outcome(status, o.toString(StandardCharsets.UTF_8), e.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Outcome works(String call) {
        Outcome outcome = run(call);
        assertEquals(0, outcome.status, outcome.err);
        return outcome;
    }

    @Test
    void aTourIsTheSameOnAnyNumberOfThreads() throws IOException {
        String call =
                "deepdream tour PICTURE --model lenet5 --iterations 1 --octaves 2 --jitter 3 --channels 2 -o DIR/";
        assertTrue(
                works("--threads 1 " + call + "one.png").err.startsWith("model=lenet5 layers=2 channels=2 width=40 "));
        works("--threads 2 " + call + "two.png");
        assertEquals(-1, Files.mismatch(dir.resolve("one.png"), dir.resolve("two.png")));
        assertTrue(ImageIO.read(dir.resolve("one.png").toFile()).getWidth() > 300);
    }

    @Test
    void anAblationHasATable() {
        Outcome outcome =
                works("deepdream ablation PICTURE --model lenet5 --iterations 1 --octaves 2 -o DIR/sheet.svg");
        List<String> lines = outcome.out.lines().toList();
        assertEquals(8, lines.size());
        assertTrue(lines.get(1).matches("the picture +[\\d.e+-]+ +1\\.0 +[\\d.]+"), lines.get(1));
        assertTrue(lines.get(7).startsWith("without all four "), lines.get(7));
        assertTrue(Files.exists(dir.resolve("sheet.svg")));
    }

    /** What LeNet-5 dreams of as a digit it reads as that digit. */
    @Test
    void dreamtDigitsAreRead() {
        List<String> lines =
                works("deepdream digits -o DIR/digits.png").out.lines().toList();
        assertEquals(10, lines.size());
        for (int digit = 0; digit < 10; digit++) {
            String[] fields = lines.get(digit).split(" ", -1);
            assertEquals(digit, Integer.parseInt(fields[0]));
            assertTrue(Double.parseDouble(fields[1]) > 0.9, lines.get(digit));
        }
    }

    @Test
    void aJourneyHasItsFrames() throws IOException {
        works("deepdream zoom PICTURE --model lenet5 --layer conv1 --frames 4 --zoom 1.2 --iterations 1 --octaves 1"
                + " -o DIR/zoom.gif");
        ImageReader reader = ImageIO.getImageReadersBySuffix("gif").next();
        reader.setInput(ImageIO.createImageInputStream(dir.resolve("zoom.gif").toFile()));
        assertEquals(4, reader.getNumImages(true));
        assertEquals(40, reader.getWidth(0));
    }

    @Test
    void drawsTheSample() throws IOException {
        works("deepdream-sample -o DIR/sample.png");
        Image file = ImageFile.read(dir.resolve("sample.png").toString(), 1);
        assertEquals(480, file.columns());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        deepdream tour -o DIR/x.png --model lenet5             | expected an IMAGE
        deepdream tour PICTURE --model lenet5                  | -o: expected the name of a file
        deepdream tour PICTURE -o DIR/x.gif --model lenet5     | ends in .png or .svg
        deepdream tour PICTURE -o PICTURE --model lenet5       | the same file as the input
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --layers conv9 | lenet5 has no layer 'conv9'
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --layers fc1   | expected a layer that gives maps
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --channels -1  | --channels: expected 0 to 64, found -1
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --rows 0       | --rows: expected 1 to 64, found 0
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --side 0       | --side: expected 1 pixel or more, found 0
        deepdream tour PICTURE -o DIR/x.png --model lenet5 --octaves 0    | --octaves: expected 1 to 32, found 0
        deepdream ablation PICTURE -o DIR/x.png --model lenet5 --step 0   | --step: expected a number greater than 0
        deepdream ablation PICTURE -o DIR/x.png --model lenet5 --layer x  | lenet5 has no layer 'x'
        deepdream ablation PICTURE -o DIR/x.png --model vgg16             | expected --weights FILE
        deepdream digits --iterations 1                        | -o: expected the name of a file
        deepdream digits -o DIR/x.txt                          | ends in .png or .svg
        deepdream digits -o DIR/x.png --weights PICTURE        | ramp.png
        deepdream zoom PICTURE -o DIR/x.png --model lenet5     | ends in .gif
        deepdream zoom PICTURE -o DIR/x.gif --model lenet5 --frames 0     | --frames: expected 1 to 1000, found 0
        deepdream zoom PICTURE -o DIR/x.gif --model lenet5 --zoom 1       | --zoom: expected more than 1, at most 2
        deepdream zoom PICTURE -o DIR/x.gif --model lenet5 --zoom 1.01 --layer conv1 | isn't a pixel larger
        deepdream-sample -o DIR/x.txt                          | ends in .png or .jpg
        """)
    void refusesInALine(String call, String expected) throws IOException {
        Outcome outcome = run(call);
        assertEquals(BAD_INPUT, outcome.status, outcome.err);
        assertTrue(outcome.err.contains(expected), outcome.err);
        assertEquals(1, outcome.err.strip().lines().count(), outcome.err);
        assertFalse(Files.exists(dir.resolve("x.png")));
        assertFalse(Files.exists(dir.resolve("x.gif")));
    }
}
