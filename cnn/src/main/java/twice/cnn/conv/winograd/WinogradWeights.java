package twice.cnn.conv.winograd;

import twice.cnn.conv.direct.PanelKernel;
import twice.convolution.Workers;

/** Transformed weights G·g·Gᵀ in panels, [n·n × panels × inputs × rows]: for each place of a tile a matrix of its own. */
final class WinogradWeights {

    private static final int ROWS = PanelKernel.ROWS;

    private final double[][] g;
    private final int n;
    private final int inputs;
    private final int outputs;
    private final int panels;
    private final float[] u;

    /** Takes the memory. */
    WinogradWeights(WinogradTransform transform, int inputs, int outputs) {
        this.g = transform.weights();
        this.n = transform.inputs();
        this.inputs = inputs;
        this.outputs = outputs;
        this.panels = (outputs - 1) / ROWS + 1;
        this.u = new float[n * n * panels * inputs * ROWS];
    }

    /** All panels, one behind the other. */
    float[] panels() {
        return u;
    }

    /**
     * Transforms weights and packs them; in double, for it is done once where others are done for each tile.
     *
     * @param w the layer's
     * @param outputStep from an output's weights to the next output's
     * @param inputStep from an input's to the next input's
     * @param turned whether kernels are turned by 180°
     */
    void pack(float[] w, int outputStep, int inputStep, boolean turned, Workers workers) {
        workers.run(panels, panel -> {
            double[] kernel = new double[9];
            double[] half = new double[3 * n];
            for (int o = panel * ROWS; o < Math.min(outputs, (panel + 1) * ROWS); o++) {
                for (int c = 0; c < inputs; c++) {
                    int from = o * outputStep + c * inputStep;
                    for (int t = 0; t < 9; t++) {
                        kernel[t] = w[from + (turned ? 8 - t : t)];
                    }
                    transform(kernel, half, (panel * inputs + c) * ROWS + o % ROWS);
                }
            }
        });
    }

    /** G·kernel·Gᵀ, its numbers going to u from {@code to} on. */
    private void transform(double[] kernel, double[] half, int to) {
        for (int i = 0; i < n; i++) {
            for (int v = 0; v < 3; v++) {
                half[3 * i + v] = g[i][0] * kernel[v] + g[i][1] * kernel[3 + v] + g[i][2] * kernel[6 + v];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = half[3 * i] * g[j][0] + half[3 * i + 1] * g[j][1] + half[3 * i + 2] * g[j][2];
                u[(i * n + j) * panels * inputs * ROWS + to] = (float) sum;
            }
        }
    }
}
