package twice.cnn.conv.windows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;

/** Which taps at which places: the geometry of a convolution layer, worked out once. */
public final class Windows {

    private final Convolution layer;
    private final Shape in;
    private final Shape out;
    private final int unit;
    private final int together;
    private final int inputs;
    private final int outputs;

    /**
     * For an input and an output of these shapes, of one image.
     *
     * @param unit numbers of a place, see {@link PaddedMaps}
     * @param together how many places are computed together
     */
    public Windows(Convolution layer, Shape in, Shape out, int unit, int together) {
        this.unit = unit;
        this.together = together;
        this.layer = layer;
        this.in = in;
        this.out = out;
        this.inputs = layer.inputs() / layer.groups();
        this.outputs = layer.outputs() / layer.groups();
    }

    /** The input with the layer's padding. */
    public PaddedMaps input() {
        Pair pad = layer.padding();
        return new PaddedMaps(
                in.dim(0),
                in.dim(1),
                in.dim(2),
                pad.height(),
                pad.width(),
                in.dim(1) + 2 * pad.height(),
                in.dim(2) + 2 * pad.width(),
                unit);
    }

    /** The output's gradient, with margins for outputs that aren't there though some input would lie in their windows. */
    public PaddedMaps gradient() {
        Pair kernel = layer.kernel();
        Pair stride = layer.stride();
        Pair pad = layer.padding();
        int top = before(
                kernel.height(), stride.height(), pad.height(), layer.dilation().height());
        int left = before(
                kernel.width(), stride.width(), pad.width(), layer.dilation().width());
        int rows = Math.max(out.dim(1) - 1, (in.dim(1) - 1 + pad.height()) / stride.height()) + 1;
        int columns = Math.max(out.dim(2) - 1, (in.dim(2) - 1 + pad.width()) / stride.width()) + 1;
        return new PaddedMaps(out.dim(0), out.dim(1), out.dim(2), top, left, top + rows, left + columns, unit);
    }

    private static int before(int kernel, int stride, int padding, int dilation) {
        return Math.max(0, -Math.floorDiv(padding - (kernel - 1) * dilation, stride));
    }

    /** Where the windows of the outputs begin in the padded input. */
    public int[] windows() {
        PaddedMaps x = input();
        return IntStream.range(0, out.dim(1) * out.dim(2))
                .map(p -> x.step(
                        p / out.dim(2) * layer.stride().height(),
                        p % out.dim(2) * layer.stride().width()))
                .toArray();
    }

    /** Where the outputs' gradients lie in their padded maps. */
    public int[] gradients() {
        PaddedMaps dy = gradient();
        return IntStream.range(0, out.dim(1) * out.dim(2))
                .map(p -> dy.at(p / out.dim(2), p % out.dim(2)))
                .toArray();
    }

    /** The taps of a window, in the order of the weights: by channel, row and column. */
    public int[] taps() {
        PaddedMaps x = input();
        int height = layer.kernel().height();
        int width = layer.kernel().width();
        return IntStream.range(0, inputs * height * width)
                .map(k -> k / (height * width) * x.plane()
                        + x.step(
                                k / width % height * layer.dilation().height(),
                                k % width * layer.dilation().width()))
                .toArray();
    }

    /** The forward pass. */
    public Gather forward() {
        PaddedMaps x = input();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < out.dim(1); i++) {
            for (int j = 0; j < out.dim(2); j++) {
                int r = i * layer.stride().height() - x.top();
                int q = j * layer.stride().width() - x.left();
                places.add(new Place(r, x.at(r, q), places.size()));
            }
        }
        List<Tap> taps = new ArrayList<>();
        int area = layer.kernel().height() * layer.kernel().width();
        for (int k = 0; k < inputs * area; k++) {
            int u = k % area / layer.kernel().width() * layer.dilation().height();
            int v = k % layer.kernel().width() * layer.dilation().width();
            taps.add(new Tap(u, k / area * x.plane() + x.step(u, v), k));
        }
        Gather.Weights weights = new Gather.Weights(layer.groups(), outputs, inputs * area, outputs * inputs * area);
        return gather(weights, inputs * x.plane(), x.height(), places, taps);
    }

    /**
     * The gradient by inputs. With stride s, input r feeds outputs i = (r + p − u·d)/s of those taps u where that is whole:
     * the same taps for all r of one phase, that is of one remainder of r + p by s.
     */
    public List<Gather> backward() {
        List<Gather> phases = new ArrayList<>();
        for (int down = 0; down < layer.stride().height(); down++) {
            for (int across = 0; across < layer.stride().width(); across++) {
                phases.add(phase(down, across));
            }
        }
        return phases;
    }

    private Gather phase(int down, int across) {
        PaddedMaps dy = gradient();
        Pair stride = layer.stride();
        List<Place> places = new ArrayList<>();
        for (int r = 0; r < in.dim(1); r++) {
            for (int q = 0; q < in.dim(2); q++) {
                int i = r + layer.padding().height() - down;
                int j = q + layer.padding().width() - across;
                if (i % stride.height() == 0 && j % stride.width() == 0) {
                    int row = i / stride.height();
                    places.add(new Place(row, dy.at(row, j / stride.width()), r * in.dim(2) + q));
                }
            }
        }
        List<Tap> taps = new ArrayList<>();
        int area = layer.kernel().height() * layer.kernel().width();
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < area; k++) {
                int u = k / layer.kernel().width() * layer.dilation().height() - down;
                int v = k % layer.kernel().width() * layer.dilation().width() - across;
                if (u % stride.height() == 0 && v % stride.width() == 0) {
                    int row = -u / stride.height();
                    int offset = o * dy.plane() + dy.step(row, -v / stride.width());
                    taps.add(new Tap(row, offset, o * inputs * area + k));
                }
            }
        }
        Gather.Weights weights = new Gather.Weights(layer.groups(), inputs, area, outputs * inputs * area);
        return gather(weights, outputs * dy.plane(), dy.height(), places, taps);
    }

    /** A place of the target, with the row and the offset in the source where its taps begin. */
    private record Place(int row, int offset, int target) {}

    /** A tap, with its row and its offset from there. */
    private record Tap(int row, int offset, int weight) {}

    /** Taps are sorted by rows, so that those of a place which only read the margin above or below are first and last. */
    private Gather gather(Gather.Weights weights, int sourceGroup, int height, List<Place> places, List<Tap> taps) {
        List<Tap> sorted =
                taps.stream().sorted(Comparator.comparingInt(Tap::row)).toList();
        int quads = (places.size() + together - 1) / together;
        int[] starts = new int[quads];
        int[] ends = new int[quads];
        for (int quad = 0; quad < quads; quad++) {
            int top = places.get(quad * together).row();
            int bottom = places.get(Math.min(places.size(), (quad + 1) * together) - 1)
                    .row();
            starts[quad] =
                    (int) sorted.stream().filter(tap -> bottom + tap.row() < 0).count();
            ends[quad] = (int)
                    sorted.stream().filter(tap -> top + tap.row() < height).count();
            ends[quad] = Math.max(starts[quad], ends[quad]);
        }
        return new Gather(
                weights,
                sourceGroup,
                Gather.filled(places.stream().mapToInt(Place::offset).toArray(), together),
                places.stream().mapToInt(Place::target).toArray(),
                sorted.stream().mapToInt(Tap::offset).toArray(),
                sorted.stream().mapToInt(Tap::weight).toArray(),
                starts,
                ends);
    }
}
