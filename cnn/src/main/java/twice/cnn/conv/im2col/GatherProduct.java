package twice.cnn.conv.im2col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import twice.cnn.conv.windows.Gather;
import twice.cnn.gemm.Matrix;
import twice.cnn.gemm.MicroKernel;
import twice.cnn.gemm.PackedMatrix;
import twice.cnn.gemm.PanelProduct;
import twice.cnn.gemm.PanelSource;
import twice.convolution.Workers;

/** A gather as a matrix product for each group: weights [outputs × taps] by windows [taps × places]. */
final class GatherProduct {

    private final Gather gather;
    private final int size;
    private final Workers workers;
    private final PanelProduct product;
    private final List<PackedMatrix> packed = new ArrayList<>();
    private final float[] sums;

    /** For a target whose maps have that size; where the gather fills only some of its places, sums take a detour. */
    GatherProduct(Gather gather, int size, Workers workers, PanelProduct product) {
        this.gather = gather;
        this.size = size;
        this.workers = workers;
        this.product = product;
        for (int g = 0; g < gather.weights().groups(); g++) {
            packed.add(new PackedMatrix());
        }
        this.sums = isWhole() ? null : new float[gather.weights().outputs() * gather.targets().length];
    }

    private boolean isWhole() {
        return gather.targets().length == size;
    }

    /** Packs the weights; until they change that is enough for any number of images. */
    void pack(float[] weights) {
        Gather.Weights which = gather.weights();
        for (int g = 0; g < which.groups(); g++) {
            int from = g * which.groupStep();
            PanelSource rows = (firstLine, lines, firstStep, steps, to, at) -> {
                for (int s = 0; s < steps; s++) {
                    int weight = from + gather.numbers()[firstStep + s] + firstLine * which.outputStep();
                    for (int l = 0; l < MicroKernel.ROWS; l++) {
                        to[at + s * MicroKernel.ROWS + l] = l < lines ? weights[weight + l * which.outputStep()] : 0;
                    }
                }
            };
            packed.get(g).pack(rows, which.outputs(), gather.taps().length, workers);
        }
    }

    /** Writes image {@code n} of the target. */
    void multiply(PaddedSource source, float[] target, int n, float[] bias) {
        int outputs = gather.weights().outputs();
        int places = gather.targets().length;
        for (int g = 0; g < gather.weights().groups(); g++) {
            int group = source.base() + g * gather.sourceGroup();
            WindowPanels windows = new WindowPanels(source.values(), group, gather.places(), gather.taps());
            int to = (n * gather.weights().groups() + g) * outputs * size;
            Matrix c = isWhole() ? Matrix.of(target, to, outputs, places, places) : Matrix.of(sums, outputs, places);
            if (bias == null) {
                product.multiply(packed.get(g), windows, c, false);
            } else {
                product.multiplyWithBias(packed.get(g), windows, c, biasOf(bias, g));
            }
            if (!isWhole()) {
                scatter(target, to);
            }
        }
    }

    private float[] biasOf(float[] bias, int g) {
        int outputs = gather.weights().outputs();
        return gather.weights().groups() == 1 ? bias : Arrays.copyOfRange(bias, g * outputs, (g + 1) * outputs);
    }

    private void scatter(float[] target, int to) {
        int[] targets = gather.targets();
        for (int o = 0; o < gather.weights().outputs(); o++) {
            for (int p = 0; p < targets.length; p++) {
                target[to + o * size + targets[p]] = sums[o * targets.length + p];
            }
        }
    }
}
