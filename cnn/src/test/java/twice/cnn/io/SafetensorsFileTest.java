package twice.cnn.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.CnnException;
import twice.cnn.Reference;
import twice.cnn.Shape;
import twice.cnn.Tensor;

class SafetensorsFileTest {

    @TempDir
    Path dir;

    @Test
    void readsWhatPyTorchWrote() {
        SafetensorsFile file = Reference.file("lenet5_initial");
        assertEquals(10, file.tensors().size());
        assertEquals(
                List.of("conv1.bias", "conv1.weight"),
                List.copyOf(file.tensors().keySet()).subList(0, 2));
        assertEquals(Shape.of(120, 400), file.tensors().get("fc1.weight").shape());
        long numbers = file.tensors().values().stream()
                .mapToLong(t -> t.shape().size())
                .sum();
        assertEquals(61_706, numbers);
        SafetensorsFile batches = Reference.file("lenet5_batches");
        assertEquals(8, batches.integers().get("labels0").length);
        for (long label : batches.integers().get("labels2")) {
            assertTrue(label >= 0 && label < 10);
        }
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("b.weight", Tensor.zeros(Shape.of(3, 1, 2)));
        tensors.put("number", Tensor.of(Shape.of(), Float.NaN));
        tensors.put("empty", Tensor.zeros(Shape.of(4, 0)));
        tensors.put("long", Tensor.zeros(Shape.of(70_001)));
        tensors.put("quotes \" and ü", Tensor.of(Shape.of(2), -0f, Float.POSITIVE_INFINITY));
        for (int i = 0; i < 70_001; i++) {
            tensors.get("long").values()[i] = (float) random.nextDouble();
        }
        Path path = dir.resolve("w.safetensors");
        SafetensorsWriter.write(path, tensors, Map.of("mean", "0.1307"));
        SafetensorsFile file = SafetensorsFile.read(path);
        assertEquals(Map.of("mean", "0.1307"), file.metadata());
        assertEquals(List.copyOf(tensors.keySet()), List.copyOf(file.tensors().keySet()));
        tensors.forEach((name, tensor) -> {
            assertEquals(tensor.shape(), file.tensors().get(name).shape());
            assertArrayEquals(tensor.values(), file.tensors().get(name).values());
        });
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SafetensorsWriter.write(again, file.tensors(), file.metadata());
        assertArrayEquals(Files.readAllBytes(path), again.toByteArray());
    }

    /** Halves of every kind: zero, subnormal, smallest normal, one, largest, infinity. */
    @ParameterizedTest
    @CsvSource({
        "F16, 0000, 0.0",
        "F16, 8000, -0.0",
        "F16, 0001, 5.9604645E-8",
        "F16, 83FF, -6.097555E-5",
        "F16, 0400, 6.1035156E-5",
        "F16, 3C00, 1.0",
        "F16, 3555, 0.33325195",
        "F16, 7BFF, 65504.0",
        "F16, FC00, -Infinity",
        "F16, 7E00, NaN",
        "BF16, 3F80, 1.0",
        "BF16, C049, -3.140625",
        "BF16, 7F80, Infinity",
        "BF16, 0001, 9.1835E-41"
    })
    void widensHalves(String type, String bits, float expected) throws IOException {
        short half = (short) Integer.parseInt(bits, 16);
        byte[] data = ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(half)
                .array();
        Path path = file("{\"x\":{\"dtype\":\"" + type + "\",\"shape\":[1],\"data_offsets\":[0,2]}}", data);
        float found = SafetensorsFile.read(path).tensors().get("x").values()[0];
        assertEquals(Float.floatToIntBits(expected), Float.floatToIntBits(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no object            | []                                                        | 0 | no object
            no JSON              | {"x":                                                     | 0 | damaged
            two of a name        | {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} | 4 | Duplicate field 'x'
            two of a key         | {"x":{"dtype":"F32","dtype":"F16","shape":[1],"data_offsets":[0,4]}} | 4 | Duplicate field 'dtype'
            more behind          | {} {}                                                     | 0 | damaged
            no offsets           | {"x":{"dtype":"F32","shape":[1]}}                         | 4 | tensor 'x': expected dtype, shape
            another type         | {"x":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}    | 8 | tensor 'x': expected dtype F32, F16, BF16 or I64, found F64
            negative size        | {"x":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}   | 4 | tensor 'x': expected a whole number of at most 2147483647 as size, found -1
            size of half         | {"x":{"dtype":"F32","shape":[0.5],"data_offsets":[0,4]}}  | 4 | tensor 'x': expected a whole number
            huge size            | {"x":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}  | 4 | tensor 'x': expected a whole number
            too many numbers     | {"x":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}} | 4 | more numbers than can be counted
            product overflows    | {"x":{"dtype":"F32","shape":[2147483647,1073741825],"data_offsets":[0,4]}} | 4 | tensor 'x': expected the bytes of
            negative offset      | {"x":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}   | 4 | tensor 'x': expected a whole number of at most 9223372036854775807 as offset, found -4
            backwards            | {"x":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}    | 4 | tensor 'x': bytes 4 to 0 don't lie in the file
            outside              | {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}    | 4 | tensor 'x': bytes 0 to 8 don't lie in the file, which has 4
            size is not shape    | {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}    | 4 | tensor 'x': expected the bytes of [2] numbers of type F32, found 4 bytes
            overlap              | {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | 8 | tensor 'y' begins at byte 4, inside another one, expected 8
            gap                  | {"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}    | 8 | tensor 'x' begins at byte 4, behind a gap, expected 0
            more data            | {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}    | 5 | expected 4 bytes behind the header, found 5
            metadata of numbers  | {"__metadata__":{"mean":1}}                               | 0 | 'mean': expected a text
            """)
    void refuses(String what, String header, int bytes, String expected) throws IOException {
        Path path = file(header, new byte[bytes]);
        CnnException e = assertThrows(CnnException.class, () -> SafetensorsFile.read(path), what);
        assertTrue(e.getMessage().startsWith(path + ": "), e.getMessage());
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void refusesAHeaderLongerThanTheFile() throws IOException {
        for (long length : new long[] {-1, 3L << 30, 9, Long.MAX_VALUE}) {
            Path path = dir.resolve("long");
            Files.write(
                    path,
                    ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(length)
                            .array());
            CnnException e = assertThrows(CnnException.class, () -> SafetensorsFile.read(path));
            assertTrue(e.getMessage().contains("claims a header of"), e.getMessage());
        }
    }

    @Test
    void refusesEveryTruncatedFile() throws IOException {
        byte[] whole = Files.readAllBytes(
                file("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[4]));
        for (int length = 0; length < whole.length; length++) {
            Path path = dir.resolve("short");
            Files.write(path, Arrays.copyOf(whole, length));
            assertThrows(CnnException.class, () -> SafetensorsFile.read(path), length + " bytes");
        }
    }

    @Test
    void namesWhatIsNotThere() {
        assertThrows(CnnException.class, () -> SafetensorsFile.read(dir));
        assertThrows(CnnException.class, () -> SafetensorsFile.read(dir.resolve("none")));
    }

    private Path file(String header, byte[] data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        Path path = dir.resolve("x.safetensors");
        Files.write(
                path,
                ByteBuffer.allocate(8 + json.length + data.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(json.length)
                        .put(json)
                        .put(data)
                        .array());
        return path;
    }
}
