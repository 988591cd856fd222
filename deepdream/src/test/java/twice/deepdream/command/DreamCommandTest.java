package twice.deepdream.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
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

/** The command as a user calls it, with the digits' network, which comes with the program and is the smallest. */
class DreamCommandTest {

    private static final int BAD_INPUT = 2;

    @TempDir
    private Path dir;

    private String picture;

    private record Outcome(int status, String out, String err) {}

    /** A root that has the options of the real one. */
    @Command(name = "twice", subcommands = DreamCommand.class)
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
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            float[] plane = new float[45 * 60];
            for (int i = 0; i < plane.length; i++) {
                double x = i % 60 - 20.0 - 8 * c;
                int row = i / 60;
                double y = row - 22.0;
                plane[i] = (float) Math.rint(127 + 120 * Math.sin(Math.hypot(x, y) / (2 + c)));
            }
            planes.add(new Plane(45, 60, plane));
        }
        picture = dir.resolve("rings.png").toString();
        ImageFile.write(new Image(planes), new Output("-o", picture));
    }

    private static Outcome run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        ByteArrayOutputStream e = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(o, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(e, true, StandardCharsets.UTF_8));
            String[] all = new String[args.length + 2];
            all[0] = "deepdream";
            all[1] = "--quiet"; // on a slow machine there would be lines of progress
            System.arraycopy(args, 0, all, 2, args.length);
            int status = new CommandLine(new Root())
                    .setExpandAtFiles(false)
                    .setParameterExceptionHandler((exception, ignored) -> {
                        System.err.println("twice: " + exception.getMessage());
                        return BAD_INPUT;
                    })
                    .execute(all);
            return new Outcome(status, o.toString(StandardCharsets.UTF_8), e.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Outcome dream(String output, String... more) {
        List<String> args = new ArrayList<>(
                List.of(picture, "--model", "lenet5", "-o", dir.resolve(output).toString()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(new String[0]));
    }

    @Test
    void dreamsAndTellsHow() throws IOException {
        Outcome outcome = dream("dream.png", "--layer", "conv2:3=2,conv1", "--octaves", "2", "--iterations", "2");
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(
                outcome.err.matches("(?s)model=lenet5 layer=conv2:3=2,conv1 algorithm=auto width=60 height=45 octaves=2"
                        + " iterations=2 step=0\\.02 seed=42 seconds=[\\d.]+\\s*"),
                outcome.err);
        Image dream = ImageFile.read(dir.resolve("dream.png").toString(), 1);
        assertEquals(45, dream.rows());
        assertEquals(60, dream.columns());
        JsonNode manifest =
                new ObjectMapper().readTree(dir.resolve("dream.png.json").toFile());
        assertEquals("lenet5", manifest.get("model").asText());
        assertEquals("rings.png", manifest.get("image").asText());
        assertEquals(64, manifest.get("weights_sha256").asText().length());
        assertEquals(3, manifest.get("layers").get(0).get("channel").asInt());
        assertEquals(2, manifest.get("layers").get(0).get("weight").asDouble());
        assertEquals("43×32", manifest.get("octaves").get(0).asText());
        assertEquals(42, manifest.get("seed").asInt());
    }

    /** The same seed is the same bytes on one thread and on two; another seed is another dream. */
    @Test
    void theSameSeedIsTheSameBytes() throws IOException {
        String[] options = {"--iterations", "2", "--octaves", "2", "--jitter", "7"};
        assertEquals(0, dream("one.png", with(options, "--threads", "1")).status);
        assertEquals(0, dream("two.png", with(options, "--threads", "2")).status);
        assertEquals(0, dream("other.png", with(options, "--seed", "7")).status);
        byte[] one = Files.readAllBytes(dir.resolve("one.png"));
        assertArrayEquals(one, Files.readAllBytes(dir.resolve("two.png")));
        assertArrayEquals(
                Files.readAllBytes(dir.resolve("one.png.json")), Files.readAllBytes(dir.resolve("two.png.json")));
        assertFalse(Arrays.equals(one, Files.readAllBytes(dir.resolve("other.png"))));
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** A gray text as input, unrounded text as output; without steps the very numbers come back. */
    @Test
    void noStepsGiveTextBack() throws IOException {
        Path text = dir.resolve("ramp.txt");
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < 20; r++) {
            for (int c = 0; c < 30; c++) {
                rows.append(c == 0 ? "" : " ").append((r * 31 + c * 7) % 256);
            }
            rows.append('\n');
        }
        Files.writeString(text, rows);
        Path out = dir.resolve("out.txt");
        Outcome outcome = run(
                text.toString(), "--model", "lenet5", "--layer", "conv1", "--iterations", "0", "-o", out.toString());
        assertEquals(0, outcome.status, outcome.err);
        String[] expected = rows.toString().split("\\s+", -1);
        String[] found = Files.readString(out).split("\\s+", -1);
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length - 1; i++) {
            assertEquals(Double.parseDouble(expected[i]), Double.parseDouble(found[i]), 1e-4);
        }
    }

    @Test
    void noStepsGiveTheSamePng() throws IOException {
        Path gray = dir.resolve("gray.png");
        ImageFile.write(ImageFile.read(picture, 1).toGray(), new Output("-o", gray.toString()));
        Outcome outcome = run(
                gray.toString(),
                "--model",
                "lenet5",
                "--iterations",
                "0",
                "-o",
                dir.resolve("same.png").toString());
        assertEquals(0, outcome.status, outcome.err);
        assertArrayEquals(Files.readAllBytes(gray), Files.readAllBytes(dir.resolve("same.png")));
    }

    @Test
    void keepsColour() throws IOException {
        assertEquals(0, dream("colour.png", "--keep-colour", "--contrast", "99.9", "--octaves", "1").status);
        assertEquals(
                3,
                ImageFile.read(dir.resolve("colour.png").toString(), 1).planes().size());
    }

    /** A guide of another shape is scaled, and the dream is drawn to it: another one than without. */
    @Test
    void dreamsWithAGuideAndDrawsIt() throws IOException {
        String guide = dir.resolve("guide.png").toString();
        ImageFile.write(new Image(List.of(ImageFile.read(picture, 1).planes().get(2))), new Output("-o", guide));
        String[] common = {"--octaves", "2", "--iterations", "2"};
        assertEquals(0, dream("plain.png", common).status);
        Outcome outcome = dream(
                "guided.png",
                with(
                        common,
                        "--guide",
                        guide,
                        "--chart",
                        dir.resolve("chart.svg").toString(),
                        "--gif",
                        dir.resolve("ascent.gif").toString()));
        assertEquals(0, outcome.status, outcome.err);
        assertFalse(Arrays.equals(
                Files.readAllBytes(dir.resolve("plain.png")), Files.readAllBytes(dir.resolve("guided.png"))));
        assertTrue(Files.size(dir.resolve("chart.svg")) > 5000);
        assertTrue(Files.readString(dir.resolve("guided.png.json")).contains("guide.png"));
        ImageReader reader = ImageIO.getImageReadersBySuffix("gif").next();
        reader.setInput(new FileImageInputStream(dir.resolve("ascent.gif").toFile()));
        assertEquals(5, reader.getNumImages(true), "the beginning, and a frame a step");
        assertEquals(60, reader.getWidth(4));
        reader.dispose();
    }

    @Test
    void saysWhichOctavesAreTooSmall() {
        Outcome outcome = dream("small.png", "--octaves", "20", "--iterations", "1");
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(outcome.err.contains("are too small for the network: "), outcome.err);
        assertTrue(outcome.err.contains("of 20 are used"), outcome.err);
    }

    @Test
    void listsLayers() {
        Outcome outcome = run("--model", "lenet5", "--layer", "help");
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(outcome.out.lines().anyMatch(line -> line.matches("conv2 +\\[16×10×10\\] .*")), outcome.out);
        assertEquals(13, outcome.out.lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -o DIR/x.png --model lenet5                       | expected an IMAGE
            PICTURE --model lenet5                            | -o: expected the name of a file
            PICTURE -o DIR/x.gif --model lenet5               | expected a name that ends in .png
            PICTURE -o DIR/no/x.png --model lenet5            | there is no directory
            PICTURE -o PICTURE --model lenet5                 | the same file as the input
            DIR/none.png -o DIR/x.png --model lenet5          | none.png
            PICTURE -o DIR/x.png --model lenet6               | no model 'lenet6'
            PICTURE -o DIR/x.png --model vgg16                | expected --weights FILE
            PICTURE -o DIR/x.png --model lenet5 --weights DIR/none | none
            PICTURE -o DIR/x.png --model lenet5 --weights PICTURE  | rings.png
            PICTURE -o DIR/x.png --model lenet5 --layer con2  | lenet5 has no layer 'con2'
            PICTURE -o DIR/x.png --model lenet5 --layer conv2, | lenet5 has no layer ''
            PICTURE -o DIR/x.png --model lenet5 --layer conv2:16 | expected a channel from 0 to 15, found '16'
            PICTURE -o DIR/x.png --model lenet5 --layer conv2:x  | expected a channel from 0 to 15, found 'x'
            PICTURE -o DIR/x.png --model lenet5 --layer conv2=0  | expected a weight other than 0 after =, found '0'
            PICTURE -o DIR/x.png --model lenet5 --layer conv2=   | expected a weight other than 0 after =, found ''
            PICTURE -o DIR/x.png --model lenet5 --layer fc1   | fc1
            PICTURE -o DIR/x.png --model lenet5 --objective x | --objective: expected one of energy, sum
            PICTURE -o DIR/x.png --model lenet5 --guide DIR/none.png | none.png
            PICTURE -o DIR/x.png --model lenet5 --guide PICTURE --layer conv1:2 | --guide: compares whole layers
            PICTURE -o DIR/x.png --model lenet5 --chart DIR/x.gif | expected a name that ends in .png or .svg
            PICTURE -o DIR/x.png --model lenet5 --gif DIR/x.bmp | expected a name that ends in .gif
            PICTURE -o DIR/x.png --model lenet5 --octaves 0   | --octaves: expected 1 to 32, found 0
            PICTURE -o DIR/x.png --model lenet5 --octave-scale 1 | --octave-scale: expected a number greater than 1
            PICTURE -o DIR/x.png --model lenet5 --octave-scale -2 | --octave-scale: expected a number greater than 1
            PICTURE -o DIR/x.png --model lenet5 --step 0      | --step: expected a number greater than 0, found 0.0
            PICTURE -o DIR/x.png --model lenet5 --step -1     | --step: expected a number greater than 0, found -1.0
            PICTURE -o DIR/x.png --model lenet5 --iterations -1 | --iterations: expected 0 or more
            PICTURE -o DIR/x.png --model lenet5 --jitter -1   | --jitter: expected 0 pixels or more
            PICTURE -o DIR/x.png --model lenet5 --smooth NaN  | --smooth: expected a number from 0 to 100
            PICTURE -o DIR/x.png --model lenet5 --pyramid 11  | --pyramid: expected 0 to 10 bands
            PICTURE -o DIR/x.png --model lenet5 --contrast 0  | --contrast: expected more than 0 percent
            PICTURE -o DIR/x.png --model lenet5 --algorithm x | --algorithm: expected one of naive, reusing, tiles, auto
            PICTURE -o DIR/x.png --model lenet5 --tile 0      | --tile: expected 1 pixel or more
            PICTURE -o DIR/x.png --model lenet5 --tile 9 --algorithm naive | --tile: expected --algorithm tiles
            PICTURE -o DIR/x.png --model lenet5 --tile 9 --layer fc1 | fc1
            """)
    void refusesInALine(String call, String expected) throws IOException {
        String[] args =
                call.replace("PICTURE", picture).replace("DIR", dir.toString()).split(" +");
        Outcome outcome = run(args);
        assertEquals(BAD_INPUT, outcome.status, outcome.err);
        assertTrue(outcome.err.contains(expected), outcome.err);
        assertEquals(1, outcome.err.strip().lines().count(), outcome.err);
        assertFalse(Files.exists(dir.resolve("x.png")));
    }
}
