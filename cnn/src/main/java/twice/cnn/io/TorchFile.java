package twice.cnn.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import twice.cnn.CnnException;
import twice.cnn.Shape;
import twice.cnn.Tensor;

/**
 * The tensors of a file that {@code torch.save} wrote ({@code .pth}, {@code .pt}), as torchvision publishes its weights: the zip format
 * of today (a pickle of names and views, an entry of raw numbers for each storage), and the one before PyTorch 1.6 (several
 * pickles and then the numbers, one after the other). Whole-number tensors, such as counts of batches, are left out.
 */
public final class TorchFile {

    private static final int MOST_PICKLE = 1 << 26;

    /** The old format: two pickles before the tensors' (the version and the writer's machine) after the magic one. */
    private static final int PICKLES_BEFORE = 3;

    private final String name;

    private TorchFile(String name) {
        this.name = name;
    }

    /** Whether the name is one that PyTorch's files have. */
    public static boolean isNamed(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".pth") || name.endsWith(".pt");
    }

    /**
     * Reads the tensors by name, in the file's order.
     *
     * @throws CnnException if the file is damaged or has anything but tensors; the message names file and tensor
     */
    public static Map<String, Tensor> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CnnException(file + ": no such file");
        }
        TorchFile reader = new TorchFile(file.toString());
        try {
            return reader.readEither(file);
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw new CnnException(file + ": damaged: it names sizes that can't be");
        }
    }

    private Map<String, Tensor> readEither(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            if (magic.length == 2 && magic[0] == 'P' && magic[1] == 'K') {
                return readZip(file);
            }
            if (magic.length < 2 || magic[0] != (byte) 0x80) {
                throw new CnnException(file + ": expected a file that torch.save wrote, found something else");
            }
        }
        return readOld(file);
    }

    private Map<String, Tensor> readZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry pickle = zip.stream()
                    .filter(entry -> entry.getName().endsWith("/data.pkl"))
                    .findFirst()
                    .orElseThrow(() -> new CnnException(name + ": no data.pkl in this zip file"));
            String folder = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
            byte[] bytes = stored(zip, pickle, MOST_PICKLE);
            Map<String, TorchPickle.View> views = views(new TorchPickle(name, ByteBuffer.wrap(bytes)).read());
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Map.Entry<String, TorchPickle.View> view : views.entrySet()) {
                TorchPickle.Storage storage = view.getValue().storage();
                ZipEntry entry = zip.getEntry(folder + "data/" + storage.key());
                if (entry == null) {
                    throw bad(view.getKey(), "its numbers, data/" + storage.key() + ", are missing");
                }
                if (isWhole(storage)) {
                    continue;
                }
                byte[] numbers = stored(zip, entry, Integer.MAX_VALUE - 8);
                tensors.put(view.getKey(), tensor(view.getKey(), view.getValue(), ByteBuffer.wrap(numbers)));
            }
            return tensors;
        } catch (ZipException | EOFException e) {
            throw new CnnException(name + ": damaged zip file: " + e.getMessage());
        }
    }

    /** PyTorch never packs its entries, so an entry is as long as it says, or the file is not PyTorch's. */
    private byte[] stored(ZipFile zip, ZipEntry entry, long most) throws IOException {
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > most) {
            throw new CnnException(name + ": " + entry.getName() + ": expected an entry as torch.save writes it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private Map<String, Tensor> readOld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = head(channel);
            for (int p = 0; p < PICKLES_BEFORE; p++) {
                new TorchPickle(name, bytes).read();
            }
            Map<String, TorchPickle.View> views = views(new TorchPickle(name, bytes).read());
            if (!(new TorchPickle(name, bytes).read() instanceof List<?> keys)) {
                throw new CnnException(name + ": expected a list of storages behind the tensors");
            }
            Map<String, TorchPickle.Storage> storages = new HashMap<>();
            views.values().forEach(view -> storages.put(view.storage().key(), view.storage()));
            Map<String, Long> places = places(keys, storages, bytes.position(), channel.size());
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Map.Entry<String, TorchPickle.View> view : views.entrySet()) {
                TorchPickle.Storage storage = view.getValue().storage();
                Long place = places.get(storage.key());
                if (place == null) {
                    throw bad(view.getKey(), "its numbers are missing");
                }
                if (!isWhole(storage)) {
                    ByteBuffer numbers = ByteBuffer.allocate(
                            (int) (storage.length() * type(storage).bytes()));
                    read(channel, place, numbers);
                    tensors.put(view.getKey(), tensor(view.getKey(), view.getValue(), numbers.flip()));
                }
            }
            return tensors;
        }
    }

    private static ByteBuffer head(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_PICKLE));
        read(channel, 0, bytes);
        return bytes.flip();
    }

    /** Where the numbers of each storage begin: each behind its length in eight bytes. */
    private Map<String, Long> places(List<?> keys, Map<String, TorchPickle.Storage> storages, long from, long size) {
        Map<String, Long> places = new HashMap<>();
        long at = from;
        for (Object key : keys) {
            TorchPickle.Storage storage = storages.get(String.valueOf(key));
            if (storage == null) {
                throw new CnnException(name + ": a storage " + key + " that no tensor has");
            }
            long bytes =
                    Math.multiplyExact(storage.length(), (long) type(storage).bytes());
            if (storage.length() < 0 || bytes > Integer.MAX_VALUE - 8 || bytes > size - at - Long.BYTES) {
                throw new CnnException(
                        name + ": the file ends before the " + storage.length() + " numbers of a storage");
            }
            places.put(storage.key(), at + Long.BYTES);
            at += Long.BYTES + bytes;
        }
        return places;
    }

    private static void read(FileChannel channel, long place, ByteBuffer to) throws IOException {
        long at = place;
        while (to.hasRemaining()) {
            int count = channel.read(to, at);
            if (count < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            at += count;
        }
    }

    private Map<String, TorchPickle.View> views(Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            throw new CnnException(name + ": expected a dictionary of tensors");
        }
        Map<String, TorchPickle.View> views = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String text) || !(value instanceof TorchPickle.View view)) {
                throw new CnnException(
                        name + ": expected a dictionary of tensors by name, found another entry '" + key + "'");
            }
            views.put(text, view);
        });
        return views;
    }

    private Tensor tensor(String tensor, TorchPickle.View view, ByteBuffer numbers) {
        ElementType type = type(view.storage());
        int[] dims = new int[view.sizes().size()];
        long stride = 1;
        for (int d = dims.length - 1; d >= 0; d--) {
            long size = view.sizes().get(d);
            dims[d] = (int) size;
            if (size > 1 && view.strides().get(d) != stride) {
                throw bad(tensor, "expected its numbers in order, found strides " + view.strides());
            }
            stride = Math.multiplyExact(stride, size);
        }
        long begin = view.offset();
        if (begin < 0
                || begin > view.storage().length() - stride
                || (begin + stride) * type.bytes() > numbers.limit()) {
            throw bad(tensor, "its " + stride + " numbers don't lie in their storage");
        }
        Tensor result = Tensor.zeros(Shape.of(dims));
        int from = (int) begin * type.bytes();
        ByteBuffer own = numbers.slice(from, (int) stride * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        type.take(own, result.values(), 0);
        return result;
    }

    private static boolean isWhole(TorchPickle.Storage storage) {
        return storage.type().equals("Long");
    }

    private ElementType type(TorchPickle.Storage storage) {
        return switch (storage.type()) {
            case "Float" -> ElementType.F32;
            case "Half" -> ElementType.F16;
            case "BFloat16" -> ElementType.BF16;
            case "Long" -> ElementType.I64;
            default ->
                throw new CnnException(
                        name + ": expected numbers of type Float, Half, BFloat16 or Long, found " + storage.type());
        };
    }

    private CnnException bad(String tensor, String why) {
        return new CnnException(name + ": tensor '" + tensor + "': " + why);
    }
}
