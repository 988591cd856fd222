package twice.cnn.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.Tensor;

/** The small files were made with Python's own pickle module in the two layouts that torch.save has had. */
class TorchFileTest {

    @TempDir
    private Path folder;

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(TorchFileTest.class.getResource("/torch/" + name).toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "small-old.pth"})
    void readsNamesShapesAndNumbers(String file) throws IOException, URISyntaxException {
        Map<String, Tensor> tensors = TorchFile.read(resource(file));
        assertEquals(List.of("conv.weight", "conv.bias", "bn.half"), List.copyOf(tensors.keySet()));
        Tensor weight = tensors.get("conv.weight");
        assertEquals(Shape.of(2, 3), weight.shape());
        assertArrayEquals(new float[] {-2, 3, 4, 5, 6.25f, 7}, weight.values());
        assertArrayEquals(new float[] {9, 8}, tensors.get("conv.bias").values());
        assertArrayEquals(
                new float[] {0.5f, 65504, -0.25f}, tensors.get("bn.half").values());
    }

    /** The same numbers as the transposed view of a 3 × 2 tensor: read in the file's order they would be the wrong ones. */
    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "small-old.pth"})
    void aTransposedTensorIsRefused(String file) throws IOException, URISyntaxException {
        String bytes = Files.readString(resource(file), StandardCharsets.ISO_8859_1);
        String inOrder = "K\3K\1\u0086"; // a pickle's tuple of two bytes: strides of 3 and 1
        assertEquals(bytes.indexOf(inOrder), bytes.lastIndexOf(inOrder));
        Path transposed = Files.writeString(
                folder.resolve(file), bytes.replace(inOrder, "K\1K\2\u0086"), StandardCharsets.ISO_8859_1);
        CnnException refusal = assertThrows(CnnException.class, () -> TorchFile.read(transposed));
        assertEquals(
                transposed + ": tensor 'conv.weight': expected its numbers in order, found strides [1, 2]",
                refusal.getMessage());
    }

    @Test
    void executesNothing() {
        CnnException evil = assertThrows(CnnException.class, () -> TorchFile.read(resource("evil.pth")));
        assertTrue(
                evil.getMessage()
                        .endsWith("evil.pth: expected tensors only, found a pickle that asks for posix.system"),
                evil.getMessage());
    }

    /** Whatever is cut off or changed, the answer is a tensor's worth of numbers or one line. */
    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "small-old.pth"})
    void damageIsSaidInALine(String file) throws IOException, URISyntaxException {
        byte[] good = Files.readAllBytes(resource(file));
        Random random = new Random(11);
        int refused = 0;
        for (int n = 0; n < 1500; n++) {
            byte[] bad = n < good.length ? Arrays.copyOf(good, n) : good.clone();
            for (int flips = 1 + n % 3; n >= good.length && flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Path damaged = Files.write(folder.resolve("damaged.pth"), bad);
            try {
                TorchFile.read(damaged);
            } catch (CnnException e) {
                refused++;
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
        assertTrue(refused > good.length / 2, refused + " of 1500");
    }
}
