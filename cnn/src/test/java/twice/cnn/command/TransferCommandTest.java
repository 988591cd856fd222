package twice.cnn.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twice.cnn.command.CnnCommandTest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.io.SafetensorsWriter;
import twice.cnn.models.CifarResNet;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.ImageFile;
import twice.convolution.io.Output;
import twice.testing.CommandRun;

/** A network moved to a folder of pictures of three sizes, gray and coloured, as a user would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferCommandTest {

    private static final int BAD_INPUT = 2;
    private static final int EACH = 10;

    private Path dir;
    private String pictures;
    private String known;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        dir = folder;
        pictures = dir.resolve("pictures").toString();
        known = dir.resolve("known.safetensors").toString();
        Weights weights = Weights.initial(CifarResNet.resnet20(10), 1);
        SafetensorsWriter.write(Path.of(known), weights.all(), java.util.Map.of("mean", "0.5,0.4,0.3"));
        for (int i = 0; i < EACH; i++) {
            picture("pictures/bright", i, 180);
            picture("pictures/dark", i, 40);
            picture("alone/bright", i, 180);
        }
    }

    /** Bright or dark, lying or upright, every third one in colour. */
    private void picture(String folder, int number, int level) throws IOException {
        Files.createDirectories(dir.resolve(folder));
        int rows = 36 + 5 * (number % 3);
        int columns = 50 - 7 * (number % 3);
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < (number % 3 == 0 ? 3 : 1); c++) {
            float[] values = new float[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = level + (i * 31 + number * 17 + c * 5) % 40;
            }
            planes.add(new Plane(rows, columns, values));
        }
        String file = dir.resolve(folder).resolve(number + ".png").toString();
        ImageFile.write(new Image(planes), new Output("-o", file));
    }

    private CommandRun transfer(String... more) {
        List<String> args = new ArrayList<>(
                List.of("transfer", "resnet20", "--weights", known, "--data", pictures, "--batch-size", "8"));
        args.addAll(List.of(more));
        return run(args.toArray(new String[0]));
    }

    /** What is written works at once: its classes, and pictures of any size brought to what the network takes. */
    @Test
    void theNewWeightsClassifyAndAreEvaluated() throws IOException {
        String file = dir.resolve("new.safetensors").toString();
        Path chart = dir.resolve("curves.svg");
        CommandRun outcome = transfer("--epochs", "12", "-o", file, "--chart", chart.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(
                outcome.err()
                        .matches("(?s).*model=resnet20 data=\\S+ images=16 classes=2 frozen=avgpool cached=avgpool"
                                + " epochs=12 loss=[\\d.]+ accuracy=1.0000 seconds=[\\d.]+\\s*"),
                outcome.err());
        assertTrue(Files.size(chart) > 1000);
        SafetensorsFile written = SafetensorsFile.read(Path.of(file));
        assertEquals("bright\ndark", written.metadata().get("classes"));
        assertEquals("0.5,0.4,0.3", written.metadata().get("mean"), "the network's, not the data's");
        assertEquals("32", written.metadata().get("crop"));
        assertEquals(Shape.of(2, 64), written.tensors().get("linear.weight").shape());
        assertArrayEquals(
                SafetensorsFile.read(Path.of(known))
                        .tensors()
                        .get("layer1.0.bn1.running_var")
                        .values(),
                written.tensors().get("layer1.0.bn1.running_var").values());
        CommandRun bright = run("classify", "resnet20", pictures + "/bright/3.png", "--weights", file, "--top", "1");
        assertTrue(bright.out().strip().endsWith(" bright"), bright.out() + bright.err());
        CommandRun evaluated = run("evaluate", "resnet20", "--weights", file, "--data", pictures, "--on-training");
        assertEquals(0, evaluated.exit(), evaluated.err());
        assertTrue(evaluated.err().contains("images=16 ") && evaluated.err().contains("accuracy=1.0000"));
    }

    @Test
    void freezesLessOrNothing() throws IOException {
        Path part = dir.resolve("part.safetensors");
        CommandRun outcome =
                transfer("--epochs", "1", "--freeze-until", "layer2.0", "--validation", "0.25", "-o", part.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("images=12 classes=2 frozen=layer2.0 cached=layer2.0 "), outcome.err());
        outcome = transfer("--epochs", "1", "--freeze-until", "none", "--augment", "flip");
        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("frozen=none cached=none "), outcome.err());
        Network network = CifarResNet.resnet20(2);
        float[] before = SafetensorsFile.read(Path.of(known))
                .tensors()
                .get("layer3.0.conv1.weight")
                .values();
        float[] after = SafetensorsFile.read(part)
                .weights()
                .matching(network, "part")
                .get("layer3.0.conv1.weight")
                .values();
        assertFalse(Arrays.equals(before, after));
    }

    /** Stopped after one epoch of two, resumed: the same bytes as at a stretch. */
    @Test
    void resumes() throws IOException {
        Path whole = dir.resolve("whole.safetensors");
        Path parts = dir.resolve("parts.safetensors");
        String checkpoint = dir.resolve("ck").toString();
        String[] two = {"--epochs", "2", "--schedule", "constant", "--freeze-until", "layer3.1"};
        String[] one = {"--epochs", "1", "--schedule", "constant", "--freeze-until", "layer3.1"};
        assertEquals(0, transfer(with(two, "-o", whole.toString())).exit());
        assertEquals(0, transfer(with(one, "--checkpoint", checkpoint)).exit());
        CommandRun resumed = transfer(with(two, "--checkpoint", checkpoint, "--resume", "-o", parts.toString()));
        assertEquals(0, resumed.exit(), resumed.err());
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(parts));
        CommandRun other = transfer("--checkpoint", checkpoint, "--resume", "--schedule", "constant");
        assertEquals(BAD_INPUT, other.exit());
        assertTrue(other.err().contains("the checkpoint of another training"), other.err());
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            transfer resnet20 --data DIR/pictures                                           | expected --weights FILE
            transfer resnet20 --weights DIR/none --data DIR/pictures                        | none: no such file
            transfer resnet20 --weights @W --data DIR/none                                  | no such folder
            transfer resnet20 --weights @W --data DIR/alone                                 | expected two classes or more, found 1
            transfer resnet20 --weights @W --data DIR/pictures --freeze-until layer9.0      | --freeze-until: resnet20 has no layer 'layer9.0'
            transfer resnet20 --weights @W --data DIR/pictures --freeze-until linear        | --freeze-until: expected a layer before the head, linear
            transfer resnet20 --weights @W --data DIR/pictures --pretrained-rate 2          | --pretrained-rate: expected a part from 0 to 1, found 2.0
            transfer resnet20 --weights @W --data DIR/pictures --batch-size 0               | --batch-size
            transfer resnet20 --weights @W --data DIR/pictures --resume                     | --resume: expected --checkpoint
            transfer resnet20 --weights @W --data DIR/pictures -o DIR/none/w.safetensors    | there is no directory
            transfer resnet20 --weights @W --data DIR/pictures --mean 0.5                   | expected as many means as deviations
            transfer resnet18 --weights @W --data DIR/pictures                              | tensor 'conv1.weight' is [16×3×3×3], resnet18 needs [64×3×7×7]
            transfer inception_v3 --weights @W --data DIR/pictures --crop 40                | inception_v3, layer
            evaluate resnet20 --weights @W --data DIR/pictures --crop 32 --resize 32        | resnet20 has 10 outputs, the data has 2 classes
            """)
    void refusesInALine(String call, String expected) {
        CommandRun outcome =
                run(call.replace("DIR", dir.toString()).replace("@W", known).split(" +"));
        assertEquals(BAD_INPUT, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains(expected), outcome.err());
        // A slow machine may have shown progress before.
        long lines = outcome.err()
                .lines()
                .filter(line -> !line.matches("twice: .*, \\d+ s"))
                .count();
        assertEquals(1, lines, outcome.err());
    }
}
