package twice.deepdream.ascent;

import twice.cnn.Tensor;
import twice.convolution.Workers;
import twice.deepdream.Ascent;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Objective;
import twice.deepdream.Size;
import twice.deepdream.Steps;
import twice.deepdream.image.Clip;

/**
 * The same steps by a network that ends at the objective's last layer and is made ready once for all of them: the fastest layers on
 * threads, in buffers that are used again, and no gradients but those on the way to the picture.
 *
 * <p><b>What changed since {@link NaiveAscent}.</b> What comes after the layer is never computed, nor are the weights' gradients, which
 * is a third of the way back and forth. Moving the picture round is a part of copying it to the network and back.
 *
 * <p>In tiles it goes for pictures of any size ({@link TiledGradient}), and by default only where the whole doesn't fit into memory.
 *
 * <p>Below: {@link NaiveAscent}. The ladder ends here.
 */
public final class ReusingAscent implements Ascent {

    /** Makes the gradient for a size. */
    @FunctionalInterface
    interface Maker {
        Gradient make(Objective objective, Size size);
    }

    private final Clip clip;
    private final Workers workers;
    private final Maker maker;

    private ReusingAscent(DreamNetwork network, Workers workers, Maker maker) {
        this.clip = new Clip(network.preprocessing());
        this.workers = workers;
        this.maker = maker;
    }

    /** By looks at the whole picture. */
    public static ReusingAscent whole(DreamNetwork network, Workers workers) {
        return new ReusingAscent(
                network,
                workers,
                (objective, size) -> new WholeGradient(
                        network.upTo(objective.layers(), size), network.weights(), objective, workers));
    }

    /**
     * By looks at one window after the other.
     *
     * @param side of a tile in pixels, without what it has in common with its neighbours; 0 for as large as memory allows
     */
    public static ReusingAscent tiled(DreamNetwork network, Workers workers, int side) {
        return new ReusingAscent(network, workers, (objective, size) -> {
            int chosen = side > 0 ? side : TileChoice.side(network, objective.layers(), size);
            Tiling tiling = Tiling.of(network, objective.layers(), size, chosen);
            return new TiledGradient(network, objective, tiling, workers);
        });
    }

    /** By looks at the whole picture where that fits into memory, and in tiles where not. */
    public static ReusingAscent fitting(DreamNetwork network, Workers workers) {
        ReusingAscent whole = whole(network, workers);
        ReusingAscent tiled = tiled(network, workers, 0);
        return new ReusingAscent(network, workers, (objective, size) -> {
            boolean fits = TileChoice.fits(network, objective.layers(), size, size);
            return (fits ? whole : tiled).maker.make(objective, size);
        });
    }

    @Override
    public void climb(Tensor x, Objective objective, Steps steps, Watcher watcher) {
        if (steps.iterations() == 0) {
            return;
        }
        Size size = Size.of(x);
        Gradient gradient = maker.make(objective, size);
        Smoothing smoothing = new Smoothing(size, workers);
        Tensor g = Tensor.zeros(x.shape());
        double unit = 0;
        for (int t = 0; t < steps.iterations(); t++) {
            double value = gradient.of(x, steps.shift(t), g);
            if (steps.smooth() > 0) {
                smoothing.apply(g, steps.sigma(t));
            }
            Pyramid.even(g, steps.pyramid());
            double mean = meanMagnitude(g.values());
            unit = t == 0 || steps.normalize() ? mean : unit;
            if (unit > 0) {
                step(x, g.values(), (float) (steps.step() / unit));
            }
            watcher.stepped(t, value, mean);
        }
    }

    /** The mean |g|, in four sums at a time, for an addition waits for the one before it. */
    static double meanMagnitude(float[] g) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= g.length - 4; i += 4) {
            s0 += Math.abs(g[i]);
            s1 += Math.abs(g[i + 1]);
            s2 += Math.abs(g[i + 2]);
            s3 += Math.abs(g[i + 3]);
        }
        for (; i < g.length; i++) {
            s0 += Math.abs(g[i]);
        }
        return (s0 + s1 + s2 + s3) / g.length;
    }

    private void step(Tensor x, float[] g, float factor) {
        int channels = x.shape().dim(0);
        int area = g.length / channels;
        for (int c = 0; c < channels; c++) {
            clip.step(x.values(), g, c * area, (c + 1) * area, factor, c);
        }
    }
}
