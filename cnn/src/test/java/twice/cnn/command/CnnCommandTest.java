package twice.cnn.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Shape;
import twice.cnn.data.ByteImages;
import twice.cnn.data.DrawnDigits;
import twice.cnn.io.SafetensorsFile;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;
import twice.testing.CommandRun;

/** The commands as a user calls them, on three hundred drawn digits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CnnCommandTest {

    private static final int BAD_INPUT = 2;

    private Path dir;
    private String data;
    private String weights;
    private String digit;

    @BeforeAll
    void trainOnce(@TempDir Path folder) throws IOException {
        dir = folder;
        ByteImages test = DrawnDigits.images(60, 2);
        write("train", DrawnDigits.images(300, 1));
        write("t10k", test);
        data = dir.toString();
        weights = dir.resolve("w.safetensors").toString();
        digit = dir.resolve("digit.png").toString();
        float[] pixels = new float[784];
        test.fill(3, pixels, 0);
        for (int i = 0; i < 784; i++) {
            pixels[i] *= 255;
        }
        ImageFile.write(new Image(List.of(new Plane(28, 28, pixels))), new Output("-o", digit));
        String chart = dir.resolve("curves.svg").toString();
        CommandRun trained = run(
                "train",
                "lenet5",
                "--data",
                data,
                "-o",
                weights,
                "--epochs",
                "12",
                "--batch-size",
                "10",
                "--chart",
                chart);
        assertEquals(0, trained.exit(), trained.err());
        assertEquals("", trained.out());
        assertTrue(
                trained.err()
                        .lines()
                        .anyMatch(line ->
                                line.matches("epoch=12 loss=[\\d.]+ accuracy=[\\d.]+ images_per_second=\\d+ .*")),
                trained.err());
        assertTrue(Files.size(Path.of(chart)) > 1000);
    }

    private void write(String part, ByteImages images) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pixels);
        for (int number : new int[] {2051, images.size(), 28, 28}) {
            out.writeInt(number);
        }
        out.write(images.pixels());
        out = new DataOutputStream(labels);
        out.writeInt(2049);
        out.writeInt(images.size());
        out.write(images.labels());
        Files.write(dir.resolve(part + "-images-idx3-ubyte"), pixels.toByteArray());
        Files.write(dir.resolve(part + "-labels-idx1-ubyte"), labels.toByteArray());
    }

    static CommandRun run(String... args) {
        return CommandRun.of(new CnnCommand(), args);
    }

    @Test
    void describesLeNet5() {
        CommandRun outcome = run("describe", "lenet5");
        assertEquals(0, outcome.exit());
        assertTrue(outcome.out()
                .lines()
                .anyMatch(line -> line.matches("conv2 +\\[16×10×10\\] +2416 +240000 +14×14 +2 +4.5")));
        assertTrue(outcome.out().lines().anyMatch(line -> line.matches("all +61706 +416520")));
        assertTrue(run("describe", "lenet5", "--classes", "3").out().contains("255"), "fc3 of 84 × 3 + 3");
        assertTrue(
                run("models").out().lines().anyMatch(line -> line.matches("lenet5 +\\[1×28×28\\] +61706 +416520 .*")));
    }

    @Test
    void drawsANetwork() throws IOException {
        for (String file : List.of("net.png", "net.svg")) {
            Path chart = dir.resolve(file);
            CommandRun outcome = run("describe", "resnet20", "--chart", chart.toString());
            assertEquals(0, outcome.exit(), outcome.err());
            assertTrue(Files.size(chart) > 5000, file);
        }
    }

    @Test
    void writesWeightsThatSayWhatTheyAreFor() throws IOException {
        SafetensorsFile file = SafetensorsFile.read(Path.of(weights));
        assertEquals("lenet5", file.metadata().get("model"));
        assertEquals("0\n1\n2\n3\n4\n5\n6\n7\n8\n9", file.metadata().get("classes"));
        assertTrue(Double.parseDouble(file.metadata().get("mean")) > 0.05);
        assertEquals(10, file.tensors().size());
    }

    @Test
    void evaluatesWithChartAndMistakes() throws IOException {
        Path chart = dir.resolve("confusion.png");
        Path mistakes = dir.resolve("mistakes.png");
        CommandRun outcome = run(
                "evaluate",
                "lenet5",
                "--weights",
                weights,
                "--data",
                data,
                "--chart",
                chart.toString(),
                "--mistakes",
                mistakes.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.err().matches("(?s).*images=60 loss=[\\d.]+ accuracy=[\\d.]+ images_per_second=\\d+ .*"));
        assertEquals(11, outcome.out().lines().count());
        assertTrue(Files.size(chart) > 1000 && Files.size(mistakes) > 1000);
    }

    @Test
    void classifies() throws IOException {
        Path logits = dir.resolve("logits.txt");
        CommandRun outcome = run(
                "classify", "lenet5", digit, digit, "--weights", weights, "--top", "2", "--logits", logits.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(4, lines.size());
        assertEquals(lines.get(0), lines.get(2));
        List<String> rows = Files.readAllLines(logits);
        assertEquals(2, rows.size());
        double[] z = Arrays.stream(rows.get(0).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int best = 0;
        for (int k = 0; k < 10; k++) {
            best = z[k] > z[best] ? k : best;
        }
        assertTrue(lines.get(0).matches(".*digit.png: [01]\\.\\d{4} " + best), lines.get(0));
    }

    /** Without --weights those that come with the program answer; they have never seen a drawn digit. */
    @Test
    void theShippedWeightsReadDigits() {
        CommandRun outcome = run("classify", "lenet5", digit, "--top", "1");
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.out().strip().endsWith(" 3"), outcome.out());
        assertTrue(run("evaluate", "lenet5", "--data", data).err().matches("(?s).*accuracy=(0\\.9|1).*"));
    }

    @Test
    void namesOfClassesComeFromAFile() throws IOException {
        Path names = dir.resolve("names.txt");
        Files.write(names, List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"));
        CommandRun outcome =
                run("classify", "lenet5", digit, "--weights", weights, "--classes", names.toString(), "--top", "10");
        assertTrue(outcome.out().contains(" three\n") || outcome.out().contains(" three\r\n"), outcome.out());
        Files.write(names, List.of("zero"));
        outcome = run("classify", "lenet5", digit, "--weights", weights, "--classes", names.toString());
        assertEquals(BAD_INPUT, outcome.exit());
        assertTrue(outcome.err().contains("expected the names of 10 classes, found 1"), outcome.err());
    }

    @Test
    void writesFeatures() throws IOException {
        Path file = dir.resolve("f.safetensors");
        CommandRun outcome =
                run("features", "lenet5", digit, "--weights", weights, "--layer", "pool2", "-o", file.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertEquals(
                Shape.of(1, 16, 5, 5),
                SafetensorsFile.read(file).tensors().get("pool2").shape());
        outcome = run("features", "lenet5", digit, "--weights", weights, "--layer", "pool3", "-o", file.toString());
        assertEquals(BAD_INPUT, outcome.exit());
        assertTrue(outcome.err().contains("lenet5 has no layer 'pool3'; near: pool1, pool2"), outcome.err());
    }

    @Test
    void showsWhatItSees() throws IOException {
        Path maps = dir.resolve("maps.png");
        assertEquals(
                0,
                run("features", "lenet5", digit, "--layer", "pool1", "-o", maps.toString())
                        .exit());
        Path saliency = dir.resolve("saliency.png");
        CommandRun outcome = run("saliency", "lenet5", digit, "--samples", "2", "--guided", "-o", saliency.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("model=lenet5 class=3 probability="), outcome.err());
        Path cam = dir.resolve("cam.svg");
        outcome = run("gradcam", "lenet5", digit, "--class", "8", "--layer", "act1", "-o", cam.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("class=8 ") && outcome.err().contains("layer=act1 "), outcome.err());
        for (Path picture : List.of(maps, saliency, cam)) {
            assertTrue(Files.size(picture) > 1000, picture.toString());
        }
    }

    /** Stopped after one epoch of two, resumed: the same bytes as at a stretch, another training's checkpoint refused. */
    @Test
    void resumes() throws IOException {
        String checkpoint = dir.resolve("ck").toString();
        Path whole = dir.resolve("whole.safetensors");
        Path parts = dir.resolve("parts.safetensors");
        String[] common = {"train", "lenet5", "--data", data, "--schedule", "constant", "--augment", "digits"};
        assertEquals(
                0, run(with(common, "--epochs", "2", "-o", whole.toString())).exit());
        assertEquals(
                0,
                run(with(common, "--epochs", "1", "--checkpoint", checkpoint)).exit());
        CommandRun resumed =
                run(with(common, "--epochs", "2", "--checkpoint", checkpoint, "--resume", "-o", parts.toString()));
        assertEquals(0, resumed.exit(), resumed.err());
        assertFalse(resumed.err().contains("epoch=1 "), resumed.err());
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(parts));
        CommandRun other = run(with(common, "--seed", "1", "--checkpoint", checkpoint, "--resume"));
        assertEquals(BAD_INPUT, other.exit());
        assertTrue(other.err().contains("the checkpoint of another training: expected seed 1, found 42"), other.err());
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            describe lenet6                                     | no model 'lenet6', expected one of lenet5
            describe lenet5 --classes 0                         | --classes: expected 1 or more, found 0
            describe lenet5 --chart DIR/net.gif                 | expected a name that ends in .png or .svg
            train lenet5 --data DIR/none                        | no such folder
            train lenet5 --data DIR --optimizer rmsprop         | --optimizer: expected sgd or adam
            train lenet5 --data DIR --schedule weekly           | --schedule: expected constant
            train lenet5 --data DIR --learning-rate -1          | --learning-rate: expected a number of at least 0
            train lenet5 --data DIR --augment spin=3            | --augment spin=3: expected none
            train lenet5 --data DIR --batch-size 0              | --batch-size
            train lenet5 --data DIR --epochs 0                  | --epochs: expected 1 or more, found 0
            train lenet5 --data DIR --validation 1              | --validation: expected a part
            train lenet5 --data DIR --algorithm magic           | --algorithm: expected one of naive
            train lenet5 --data DIR --resume                    | --resume: expected --checkpoint
            train lenet5 --data DIR -o DIR/none/w.safetensors   | there is no directory
            train lenet5 --data DIR --chart DIR/c.gif           | expected a name that ends in .png or .svg
            train alexnet --data DIR                            | alexnet takes images [3×224×224], the data has [1×28×28]
            evaluate lenet5 --data DIR --weights DIR/none       | none: no such file
            evaluate alexnet --data DIR                         | expected --weights FILE
            classify lenet5 DIR/none.png --weights @W            | none.png: no such file
            classify lenet5 DIR/digit.png --weights DIR/digit.png | digit.png
            classify lenet5 DIR/digit.png --weights @W --top 0   | --top: expected 1 or more, found 0
            classify lenet5 DIR/digit.png --weights @W --mean x  | --mean: expected numbers with commas
            classify lenet5 DIR/digit.png --weights @W --std 0   | positive deviations
            classify lenet5 DIR/digit.png DIR/none.png           | none.png: no such file
            features lenet5 DIR/digit.png --layer fc3 -o DIR/f.png | expected a layer that gives maps, found fc3
            saliency lenet5 DIR/digit.png -o DIR/s.gif           | expected a name that ends in .png or .svg
            saliency lenet5 DIR/digit.png -o DIR/s.png --class 10 | --class: expected one of 10 classes
            saliency lenet5 DIR/digit.png -o DIR/s.png --samples 0 | --samples: expected 1 to 10000, found 0
            saliency lenet5 DIR/digit.png -o DIR/s.png --noise NaN | --noise: expected a part from 0 to 1, found NaN
            gradcam lenet5 DIR/digit.png -o DIR/s.png --layer fc2 | expected a layer that gives maps, found fc2
            gradcam lenet5 DIR/digit.png -o DIR/s.png --layer conv3 | lenet5 has no layer 'conv3'; near: conv1, conv2
            gradcam vgg16 DIR/digit.png -o DIR/s.png             | expected --weights FILE
            """)
    void refusesInALine(String call, String expected) {
        String[] args = call.replace("DIR", data).replace("@W", weights).split(" +");
        CommandRun outcome = run(args);
        assertEquals(BAD_INPUT, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains(expected), outcome.err());
        assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
    }
}
