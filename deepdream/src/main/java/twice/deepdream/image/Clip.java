package twice.deepdream.image;

import twice.cnn.Tensor;
import twice.cnn.models.Preprocessing;

/** Keeps a picture to what pixels can hold, black to white, in the network's space: (0 − mean)/std … (1 − mean)/std. */
public final class Clip {

    private final float[] lowest;
    private final float[] highest;

    /** The bounds of each channel. */
    public Clip(Preprocessing preprocessing) {
        int channels = preprocessing.mean().size();
        lowest = new float[channels];
        highest = new float[channels];
        for (int c = 0; c < channels; c++) {
            lowest[c] = PixelSpace.value(0, preprocessing, c);
            highest[c] = PixelSpace.value(PixelSpace.WHITE, preprocessing, c);
        }
    }

    /** The value, or the bound that it lies beyond. */
    public float apply(float value, int channel) {
        return Math.min(highest[channel], Math.max(lowest[channel], value));
    }

    /** Takes a step on some values of a channel, and clips them: x ← clip(x + factor · g). */
    public void step(float[] x, float[] g, int from, int to, float factor, int channel) {
        float low = lowest[channel];
        float high = highest[channel];
        for (int i = from; i < to; i++) {
            x[i] = Math.min(high, Math.max(low, x[i] + factor * g[i]));
        }
    }

    /** Clips a picture in place. */
    public void apply(Tensor x) {
        int area = x.values().length / lowest.length;
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] = apply(x.values()[i], i / area);
        }
    }
}
