package twice.cnn.conv.direct;

/**
 * The weights of a {@link WindowSums} in the order in which its kernel reads them: outputs in panels of so many rows, and within a
 * panel, for each input and tap, a weight for each row. Rows beyond a group's last output are zeros.
 */
final class Panels {

    private final int groups;
    private final int inputs;
    private final int outputs;
    private final int[] taps;
    private final int rows;
    private final int groupPanels;
    private final float[] weights;
    private final float[] starts;

    /**
     * Takes the memory.
     *
     * @param inputs of a group
     * @param outputs of a group
     * @param taps where each tap's weight lies in its kernel
     * @param rows outputs of a panel
     */
    Panels(int groups, int inputs, int outputs, int[] taps, int rows) {
        this.groups = groups;
        this.inputs = inputs;
        this.outputs = outputs;
        this.taps = taps;
        this.rows = rows;
        this.groupPanels = (outputs - 1) / rows + 1;
        this.weights = new float[groups * groupPanels * rows * inputs * taps.length];
        this.starts = new float[groups * groupPanels * rows];
    }

    int groups() {
        return groups;
    }

    /** How many panels there are. */
    int count() {
        return groups * groupPanels;
    }

    /** The group of that panel. */
    int group(int panel) {
        return panel / groupPanels;
    }

    /** The first output of that panel, counted in its group. */
    int first(int panel) {
        return panel % groupPanels * rows;
    }

    /** The weights, panel by panel. */
    float[] weights() {
        return weights;
    }

    /** What the sums begin with, {@code rows} numbers a panel. */
    float[] starts() {
        return starts;
    }

    /**
     * Packs weights.
     *
     * @param w the layer's
     * @param groupStep from a group's first weight to the next group's
     * @param outputStep from an output's to the next output's
     * @param inputStep from an input's to the next input's
     */
    void pack(float[] w, int groupStep, int outputStep, int inputStep) {
        for (int panel = 0; panel < count(); panel++) {
            for (int r = 0; r < Math.min(rows, outputs - first(panel)); r++) {
                int to = panel * rows * inputs * taps.length + r;
                int from = group(panel) * groupStep + (first(panel) + r) * outputStep;
                for (int c = 0; c < inputs; c++) {
                    for (int tap : taps) {
                        weights[to] = w[from + c * inputStep + tap];
                        to += rows;
                    }
                }
            }
        }
    }

    /** Lets the sums begin with these numbers, one for each output of all groups. */
    void start(float[] bias) {
        for (int o = 0; o < groups * outputs; o++) {
            starts[o / outputs * groupPanels * rows + o % outputs] = bias[o];
        }
    }
}
