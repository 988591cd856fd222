package twice.cnn.conv.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;

/** Which taps at which places: the geometry of a convolution layer, worked out once. */
final class Sweeps {

    private final Convolution layer;
    private final Shape in;
    private final Shape out;
    private final int inputs;
    private final int outputs;

    /** For an input and an output of these shapes, of one image. */
    Sweeps(Convolution layer, Shape in, Shape out) {
        this.layer = layer;
        this.in = in;
        this.out = out;
        this.inputs = layer.inputs() / layer.groups();
        this.outputs = layer.outputs() / layer.groups();
    }

    /** The input with the layer's padding. */
    PaddedMaps input() {
        Pair pad = layer.padding();
        return new PaddedMaps(
                in.dim(0),
                in.dim(1),
                in.dim(2),
                pad.height(),
                pad.width(),
                in.dim(1) + 2 * pad.height(),
                in.dim(2) + 2 * pad.width());
    }

    /** The output's gradient, with margins for outputs that aren't there though some input would lie in their windows. */
    PaddedMaps gradient() {
        Pair kernel = layer.kernel();
        Pair stride = layer.stride();
        Pair pad = layer.padding();
        int top = before(
                kernel.height(), stride.height(), pad.height(), layer.dilation().height());
        int left = before(
                kernel.width(), stride.width(), pad.width(), layer.dilation().width());
        int rows = Math.max(out.dim(1) - 1, (in.dim(1) - 1 + pad.height()) / stride.height()) + 1;
        int columns = Math.max(out.dim(2) - 1, (in.dim(2) - 1 + pad.width()) / stride.width()) + 1;
        return new PaddedMaps(out.dim(0), out.dim(1), out.dim(2), top, left, top + rows, left + columns);
    }

    private static int before(int kernel, int stride, int padding, int dilation) {
        return Math.max(0, -Math.floorDiv(padding - (kernel - 1) * dilation, stride));
    }

    /** Where the windows of the outputs begin in the padded input. */
    int[] windows() {
        PaddedMaps x = input();
        return IntStream.range(0, out.dim(1) * out.dim(2))
                .map(p -> x.step(
                        p / out.dim(2) * layer.stride().height(),
                        p % out.dim(2) * layer.stride().width()))
                .toArray();
    }

    /** Where the outputs' gradients lie in their padded maps. */
    int[] gradients() {
        PaddedMaps dy = gradient();
        return IntStream.range(0, out.dim(1) * out.dim(2))
                .map(p -> dy.at(p / out.dim(2), p % out.dim(2)))
                .toArray();
    }

    /** The taps of a window, in the order of the weights: by channel, row and column. */
    int[] taps() {
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
    Sweep forward() {
        int[] taps = taps();
        int[] windows = windows();
        return new Sweep(
                layer.groups(),
                outputs,
                inputs * input().plane(),
                Sweep.filled(windows, Sums.PLACES),
                IntStream.range(0, windows.length).toArray(),
                taps,
                IntStream.range(0, taps.length).toArray(),
                taps.length,
                outputs * taps.length);
    }

    /**
     * The gradient by inputs. With stride s, input r feeds outputs i = (r + p − u·d)/s of those taps u where that is whole:
     * the same taps for all r of one phase, that is of one remainder of r + p by s.
     */
    List<Sweep> backward() {
        List<Sweep> phases = new ArrayList<>();
        for (int down = 0; down < layer.stride().height(); down++) {
            for (int across = 0; across < layer.stride().width(); across++) {
                phases.add(phase(down, across));
            }
        }
        return phases;
    }

    private Sweep phase(int down, int across) {
        PaddedMaps dy = gradient();
        Pair stride = layer.stride();
        List<Integer> places = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (int r = 0; r < in.dim(1); r++) {
            for (int q = 0; q < in.dim(2); q++) {
                int i = r + layer.padding().height() - down;
                int j = q + layer.padding().width() - across;
                if (i % stride.height() == 0 && j % stride.width() == 0) {
                    places.add(dy.at(i / stride.height(), j / stride.width()));
                    targets.add(r * in.dim(2) + q);
                }
            }
        }
        List<Integer> taps = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        int area = layer.kernel().height() * layer.kernel().width();
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < area; k++) {
                int u = k / layer.kernel().width() * layer.dilation().height() - down;
                int v = k % layer.kernel().width() * layer.dilation().width() - across;
                if (u % stride.height() == 0 && v % stride.width() == 0) {
                    taps.add(o * dy.plane() - dy.step(u / stride.height(), v / stride.width()));
                    weights.add(o * inputs * area + k);
                }
            }
        }
        return new Sweep(
                layer.groups(),
                inputs,
                outputs * dy.plane(),
                Sweep.filled(ints(places), Sums.PLACES),
                ints(targets),
                ints(taps),
                ints(weights),
                area,
                outputs * inputs * area);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
