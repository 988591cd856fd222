package twice.cnn.conv.channels;

import static twice.cnn.conv.channels.TileProduct.LANES;

import twice.cnn.conv.winograd.WinogradTransform;
import twice.convolution.Workers;

/** Transformed weights G·g·Gᵀ, [n·n × blocks of outputs × inputs × lanes]: for each place of a tile a matrix of its own. */
final class ChannelWeights {

    private final double[][] g;
    private final int n;
    private final int inputs;
    private final int outputs;
    private final float[] u;

    ChannelWeights(WinogradTransform transform, int inputs, int outputs) {
        this.g = transform.weights();
        this.n = transform.inputs();
        this.inputs = inputs;
        this.outputs = outputs;
        this.u = new float[n * n * productSize()];
    }

    /** Numbers of one product's matrix. */
    int productSize() {
        return ChannelTransforms.blocks(outputs) * inputs * LANES;
    }

    /** All matrices, one behind the other. */
    float[] values() {
        return u;
    }

    /**
     * Transforms weights, in double and a vector of outputs at a time.
     *
     * @param w the layer's
     * @param outputStep from an output's weights to the next output's
     * @param inputStep from an input's to the next input's
     * @param turned whether kernels are turned by 180°
     */
    void pack(float[] w, int outputStep, int inputStep, boolean turned, Workers workers) {
        workers.run((outputs - 1) / LANES + 1, block -> {
            double[][] kernel = new double[9][LANES];
            double[][] half = new double[3 * n][LANES];
            double[] sum = new double[LANES];
            int count = Math.min(LANES, outputs - block * LANES);
            for (int c = 0; c < inputs; c++) {
                int from = block * LANES * outputStep + c * inputStep;
                for (int t = 0; t < 9; t++) {
                    int at = from + (turned ? 8 - t : t);
                    for (int l = 0; l < count; l++) {
                        kernel[t][l] = w[at + l * outputStep];
                    }
                }
                transform(kernel, half, sum, (block * inputs + c) * LANES);
            }
        });
    }

    /** G·kernel·Gᵀ, its numbers going to u from {@code to} on. */
    private void transform(double[][] kernel, double[][] half, double[] sum, int to) {
        for (int i = 0; i < n; i++) {
            for (int v = 0; v < 3; v++) {
                combine(g[i], kernel[v], kernel[3 + v], kernel[6 + v], half[3 * i + v]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                combine(g[j], half[3 * i], half[3 * i + 1], half[3 * i + 2], sum);
                int at = (i * n + j) * productSize() + to;
                for (int l = 0; l < LANES; l++) {
                    u[at + l] = (float) sum[l];
                }
            }
        }
    }

    private static void combine(double[] factors, double[] a, double[] b, double[] c, double[] sum) {
        double first = factors[0];
        double second = factors[1];
        double third = factors[2];
        for (int l = 0; l < sum.length; l++) {
            sum[l] = first * a[l] + second * b[l] + third * c[l];
        }
    }
}
