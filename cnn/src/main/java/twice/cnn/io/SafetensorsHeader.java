package twice.cnn.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.CnnException;
import twice.cnn.Shape;

/**
 * What the header of a safetensors file says, checked against the length of the file's data: types that are known, sizes that
 * match their shapes, and bytes that belong to one tensor each, without gaps.
 *
 * @param entries the tensors in the header's order
 * @param metadata what {@code __metadata__} says, empty where there is none
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {

    private static final String METADATA = "__metadata__";

    /** Names are cut to this in messages. */
    private static final int LONGEST_NAME = 80;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** A tensor: its type, its shape, and where its bytes begin, counted from the first behind the header. */
    record Entry(String name, ElementType type, Shape shape, long begin) {

        long bytes() {
            return shape.size() * type.bytes();
        }
    }

    /**
     * Reads a header.
     *
     * @param file the name for messages
     * @param json the header's text in UTF-8
     * @param length how many bytes the file has behind the header
     * @throws CnnException if it isn't one, or says what can't be
     */
    static SafetensorsHeader parse(String file, byte[] json, long length) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CnnException(file + ": expected a safetensors header in JSON, found a damaged one: "
                    + printable(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new CnnException(file + ": expected a safetensors header in UTF-8: " + printable(e.getMessage()));
        }
        if (!root.isObject()) {
            throw new CnnException(file + ": expected a safetensors header, found JSON that is no object");
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = root.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getKey().equals(METADATA)) {
                readMetadata(file, field.getValue(), metadata);
            } else {
                entries.add(entry(file, field.getKey(), field.getValue(), length));
            }
        }
        checkCover(file, entries, length);
        return new SafetensorsHeader(entries, metadata);
    }

    private static void readMetadata(String file, JsonNode node, Map<String, String> metadata) {
        if (!node.isObject()) {
            throw new CnnException(file + ": expected " + METADATA + " to be an object of texts");
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!field.getValue().isTextual()) {
                throw new CnnException(
                        file + ": " + METADATA + " '" + printable(field.getKey()) + "': expected a text");
            }
            metadata.put(field.getKey(), field.getValue().textValue());
        }
    }

    private static Entry entry(String file, String name, JsonNode node, long length) {
        String where = file + ": tensor '" + printable(name) + "': ";
        JsonNode offsets = node.path("data_offsets");
        if (!node.path("dtype").isTextual() || !node.path("shape").isArray() || offsets.size() != 2) {
            throw new CnnException(where + "expected dtype, shape and two data_offsets");
        }
        ElementType type = ElementType.of(node.get("dtype").textValue())
                .orElseThrow(() -> new CnnException(where + "expected dtype F32, F16, BF16 or I64, found "
                        + printable(node.get("dtype").textValue())));
        Shape shape = shape(where, node.get("shape"));
        long begin = whole(where, offsets.get(0), "offset", Long.MAX_VALUE);
        long end = whole(where, offsets.get(1), "offset", Long.MAX_VALUE);
        if (begin > end || end > length) {
            throw new CnnException(where + "bytes " + begin + " to " + end + " don't lie in the file, which has "
                    + length + " behind its header");
        }
        Entry entry = new Entry(name, type, shape, begin);
        if (shape.size() > Integer.MAX_VALUE - 8 || entry.bytes() != end - begin) {
            throw new CnnException(where + "expected the bytes of " + shape + " numbers of type " + type + ", found "
                    + (end - begin) + " bytes");
        }
        return entry;
    }

    private static Shape shape(String where, JsonNode sizes) {
        int[] dims = new int[sizes.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = (int) whole(where, sizes.get(i), "size", Integer.MAX_VALUE);
        }
        Shape shape = Shape.of(dims);
        try {
            shape.size();
        } catch (ArithmeticException e) {
            throw new CnnException(where + "a shape of " + shape + " has more numbers than can be counted");
        }
        return shape;
    }

    private static long whole(String where, JsonNode node, String what, long most) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0 || node.longValue() > most) {
            throw new CnnException(where + "expected a whole number of at most " + most + " as " + what + ", found "
                    + printable(node.toString()));
        }
        return node.longValue();
    }

    /** As the format demands, every byte belongs to exactly one tensor. */
    private static void checkCover(String file, List<Entry> entries, long length) {
        List<Entry> order = new ArrayList<>(entries);
        order.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::bytes));
        long covered = 0;
        for (Entry entry : order) {
            if (entry.begin() != covered) {
                throw new CnnException(file + ": tensor '" + printable(entry.name()) + "' begins at byte "
                        + entry.begin()
                        + ", " + (entry.begin() < covered ? "inside another one" : "behind a gap") + ", expected "
                        + covered);
            }
            covered += entry.bytes();
        }
        if (covered != length) {
            throw new CnnException(file + ": expected " + covered + " bytes behind the header, found " + length);
        }
    }

    /** Fit for one line, whatever the file says. */
    private static String printable(String text) {
        String plain = text.lines().findFirst().orElse("").replaceAll("\\p{C}", "?");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    }
}
