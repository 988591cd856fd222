package twice.filters.sharpen;

import twice.filters.Unsharp;

/** The last step of an unsharp mask, in floats and in place. */
final class Sharpening {

    private final float amount;
    private final float threshold;

    Sharpening(Unsharp unsharp) {
        amount = (float) unsharp.amount();
        threshold = (float) unsharp.threshold();
    }

    /** Turns blurred values into sharpened ones: y[i] for i = from … to − 1, by the x[i] they come from. */
    void run(float[] x, float[] y, int from, int to) {
        if (threshold == 0) {
            for (int i = from; i < to; i++) { // without a condition C2 makes vectors of it
                y[i] = x[i] + amount * (x[i] - y[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            float lost = x[i] - y[i];
            y[i] = x[i] + (Math.abs(lost) < threshold ? 0 : amount * lost);
        }
    }
}
