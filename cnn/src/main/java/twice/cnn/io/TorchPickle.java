package twice.cnn.io;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.CnnException;

/**
 * Reads the part of Python's pickle format that a file of tensors needs, and nothing else. A pickle is a program for a small
 * stack machine, and a real one may call any function of Python; this one knows the names of PyTorch's tensors and
 * storages and refuses all others, so nothing in a file is ever executed.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">pickletools: the machine's instructions</a>
 */
final class TorchPickle {

    /** A name that the pickle asks for, {@code module name}. */
    private record Name(String text) {}

    /** An array of numbers that lies elsewhere in the file. */
    record Storage(String type, String key, long length) {}

    /** A tensor's view of a storage. */
    record View(Storage storage, long offset, List<Long> sizes, List<Long> strides) {}

    private static final String STORAGE = "Storage";

    private final String file;
    private final ByteBuffer in;
    private final Deque<List<Object>> below = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private List<Object> stack = new ArrayList<>();

    /**
     * Reads from the buffer's position on.
     *
     * @param file the name for messages
     */
    TorchPickle(String file, ByteBuffer in) {
        this.file = file;
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Runs one pickle; the buffer stands behind it afterwards.
     *
     * @throws CnnException if it is damaged or wants anything but tensors
     */
    Object read() {
        try {
            while (true) {
                int instruction = in.get();
                if (instruction == '.') {
                    return pop();
                }
                step(instruction);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw damaged("it ends or turns where it shouldn't");
        }
    }

    private void step(int instruction) {
        switch (instruction) {
            case (byte) 0x80 -> in.get(); // the protocol's number
            case (byte) 0x95 -> in.getLong(); // a frame's length
            case '(' -> {
                below.push(stack);
                stack = new ArrayList<>();
            }
            case 'N' -> stack.add(null);
            case (byte) 0x88 -> stack.add(true);
            case (byte) 0x89 -> stack.add(false);
            case 'K' -> stack.add((long) (in.get() & 0xFF));
            case 'M' -> stack.add((long) (in.getShort() & 0xFFFF));
            case 'J' -> stack.add((long) in.getInt());
            case (byte) 0x8A -> stack.add(whole());
            case 'G' -> stack.add(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'U', (byte) 0x8C -> stack.add(text(in.get() & 0xFF));
            case 'X', 'T' -> stack.add(text(in.getInt()));
            case 'q' -> memo.put(in.get() & 0xFF, top());
            case 'r' -> memo.put(in.getInt(), top());
            case (byte) 0x94 -> memo.put(memo.size(), top());
            case 'h' -> stack.add(remembered(in.get() & 0xFF));
            case 'j' -> stack.add(remembered(in.getInt()));
            default -> build(instruction);
        }
    }

    private void build(int instruction) {
        switch (instruction) {
            case ')' -> stack.add(new ArrayList<>());
            case ']' -> stack.add(new ArrayList<>());
            case '}' -> stack.add(new LinkedHashMap<>());
            case 't', 'l' -> {
                List<Object> elements = sinceMark();
                stack.add(elements);
            }
            case (byte) 0x85 -> tuple(1);
            case (byte) 0x86 -> tuple(2);
            case (byte) 0x87 -> tuple(3);
            case 'a' -> {
                Object element = pop();
                list(top()).add(element);
            }
            case 'e' -> {
                List<Object> elements = sinceMark();
                list(top()).addAll(elements);
            }
            case 's' -> {
                Object value = pop();
                Object key = pop();
                put(top(), key, value);
            }
            case 'u' -> {
                List<Object> pairs = sinceMark();
                for (int i = 0; i < pairs.size(); i += 2) {
                    put(top(), pairs.get(i), pairs.get(i + 1));
                }
            }
            case 'c' -> stack.add(name(line() + " " + line()));
            case (byte) 0x93 -> {
                Object name = pop();
                stack.add(name(pop() + " " + name));
            }
            case 'Q' -> stack.add(storage(list(pop())));
            case 'R' -> {
                List<Object> arguments = list(pop());
                if (!(pop() instanceof Name name)) {
                    throw damaged("it calls what has no name");
                }
                stack.add(called(name, arguments));
            }
            case 'b' -> pop(); // an ordered dictionary's own attributes, such as PyTorch's versions of its modules
            default -> throw damaged("it has an instruction " + (instruction & 0xFF) + " that tensors don't need");
        }
    }

    /** The few names that tensors need. */
    private Name name(String text) {
        boolean known = text.equals("collections OrderedDict")
                || text.equals("torch._utils _rebuild_tensor_v2")
                || text.equals("torch._utils _rebuild_parameter")
                || (text.startsWith("torch ") && text.endsWith(STORAGE) && text.indexOf('.') < 0);
        if (!known) {
            throw new CnnException(file + ": expected tensors only, found a pickle that asks for "
                    + text.replace(' ', '.').replaceAll("\\p{C}", "?"));
        }
        return new Name(text);
    }

    private Object called(Name name, List<Object> arguments) {
        return switch (name.text()) {
            case "collections OrderedDict" -> new LinkedHashMap<>();
            case "torch._utils _rebuild_tensor_v2" -> view(arguments);
            case "torch._utils _rebuild_parameter" -> arguments.get(0);
            default -> throw damaged("it calls " + name.text());
        };
    }

    /** From {@code (storage, offset, sizes, strides, …)}. */
    private View view(List<Object> arguments) {
        if (arguments.get(0) instanceof Storage storage && arguments.get(1) instanceof Long offset) {
            return new View(storage, offset, sizes(arguments.get(2)), sizes(arguments.get(3)));
        }
        throw damaged("a tensor lacks its storage");
    }

    private List<Long> sizes(Object value) {
        List<Long> sizes = new ArrayList<>();
        for (Object size : list(value)) {
            if (!(size instanceof Long whole) || whole < 0 || whole > Integer.MAX_VALUE) {
                throw damaged("a tensor of size " + size);
            }
            sizes.add(whole);
        }
        return sizes;
    }

    /** From {@code ('storage', type, key, device, length, …)}. */
    private Storage storage(List<Object> id) {
        if (id.get(1) instanceof Name type
                && type.text().endsWith(STORAGE)
                && id.get(2) instanceof String key
                && id.get(4) instanceof Long length
                && length >= 0) {
            String text = type.text();
            return new Storage(text.substring(text.indexOf(' ') + 1, text.length() - STORAGE.length()), key, length);
        }
        throw damaged("a storage isn't named as PyTorch names them");
    }

    private void put(Object to, Object key, Object value) {
        if (!(key instanceof String)) {
            throw damaged("a dictionary has a key that is no text");
        }
        map(to).put(key, value);
    }

    private void tuple(int size) {
        List<Object> from = stack.subList(stack.size() - size, stack.size());
        List<Object> elements = new ArrayList<>(from);
        from.clear();
        stack.add(elements);
    }

    private List<Object> sinceMark() {
        List<Object> elements = stack;
        if (below.isEmpty()) {
            throw damaged("it lacks a mark");
        }
        stack = below.pop();
        return elements;
    }

    private Object remembered(int number) {
        if (!memo.containsKey(number)) {
            throw damaged("it remembers what was never there");
        }
        return memo.get(number);
    }

    private long whole() {
        int length = in.get() & 0xFF;
        if (length > Long.BYTES) {
            in.position(Math.min(in.limit(), in.position() + length)); // only the magic number of old files is so long
            return 0;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (in.get() & 0xFFL) << (8 * i);
        }
        return length == 0 ? 0 : value << (64 - 8 * length) >> (64 - 8 * length);
    }

    private String text(int length) {
        if (length < 0 || length > in.remaining()) {
            throw damaged("a text of " + length + " bytes doesn't fit into it");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (char next = (char) in.get(); next != '\n'; next = (char) in.get()) {
            line.append(next);
        }
        return line.toString();
    }

    private Object pop() {
        return stack.remove(stack.size() - 1);
    }

    private Object top() {
        return stack.get(stack.size() - 1);
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Object value) {
        if (value instanceof List<?>) {
            return (List<Object>) value;
        }
        throw damaged("it has something else where a list should be");
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> map(Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<Object, Object>) value;
        }
        throw damaged("it has something else where a dictionary should be");
    }

    private CnnException damaged(String why) {
        return new CnnException(file + ": expected a pickle of tensors: " + why);
    }
}
