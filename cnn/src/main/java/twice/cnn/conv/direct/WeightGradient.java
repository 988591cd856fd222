package twice.cnn.conv.direct;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.layers.Convolution;
import twice.convolution.Workers;

/**
 * The gradient of a convolution's weights: each weight's is a long inner product, of an output's gradient with what the
 * weight was multiplied with. In a {@link Windows} both lie one behind the other, the gradient spread to the same pitch with
 * zeros between its rows. Four outputs by four weights are summed at a time: 16 vectors of sums on eight loads.
 *
 * <p>Images come one after the other, and vectors' lanes are added in order, so the sum doesn't depend on threads.
 */
public final class WeightGradient {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Outputs, and weights, of a tile. */
    private static final int TILE = 4;

    private final Convolution layer;
    private final Site site;
    private final Workers workers;
    private final Windows windows;
    private final int[] offsets;
    private final int length;
    private final float[] copy;
    private final float[] spread;
    private final Scratch sums = new Scratch(TILE * TILE * LANES);

    /** Takes the memory: a copy of an image, and one of the output's gradient. */
    public WeightGradient(Convolution layer, Site site, Workers workers) {
        this.layer = layer;
        this.site = site;
        this.workers = workers;
        Shape in = site.input().shape();
        Shape out = site.output().shape();
        this.windows = new Windows(
                Taps.forward(
                        out.dim(2),
                        layer.kernel().height(),
                        layer.stride().height(),
                        layer.padding().height(),
                        layer.dilation().height()),
                Taps.forward(
                        out.dim(3),
                        layer.kernel().width(),
                        layer.stride().width(),
                        layer.padding().width(),
                        layer.dilation().width()),
                in.dim(2),
                in.dim(3));
        this.offsets = windows.offsets(layer.inputs() / layer.groups());
        this.length = (windows.places() + LANES - 1) / LANES * LANES;
        this.copy = new float[layer.inputs() * windows.channelSize() + LANES];
        this.spread = new float[layer.outputs() * length];
    }

    /** Writes the gradient of the weights. */
    public void run(Pass pass) {
        float[] x = site.input().values();
        float[] dy = site.outputGradient().orElseThrow().values();
        float[] dw = site.gradient("weight").orElseThrow().values();
        Shape out = site.output().shape();
        int tiles = (layer.outputs() / layer.groups() - 1) / TILE + 1;
        Arrays.fill(dw, 0);
        for (int n = 0; n < pass.images(); n++) {
            int image = n;
            workers.run(
                    layer.inputs(),
                    c -> windows.fill(
                            x, (image * layer.inputs() + c) * windows.imageSize(), copy, c * windows.channelSize()));
            workers.run(layer.outputs(), o -> spread(dy, image * layer.outputs() + o, out, o * length));
            workers.run(layer.groups() * tiles, t -> addTile(t / tiles, t % tiles * TILE, dw));
        }
    }

    private void spread(float[] dy, int plane, Shape out, int to) {
        int columns = out.dim(3);
        for (int i = 0; i < out.dim(2); i++) {
            System.arraycopy(dy, (plane * out.dim(2) + i) * columns, spread, to + i * windows.pitch, columns);
        }
    }

    /** Adds this image's part for up to four outputs of a group, from number {@code first} on. */
    private void addTile(int group, int first, float[] dw) {
        int inputs = layer.inputs() / layer.groups();
        int outputs = layer.outputs() / layer.groups();
        int base = group * inputs * windows.channelSize();
        int count = Math.min(TILE, outputs - first);
        float[] s = sums.take();
        int[] at = new int[2 * TILE];
        for (int k = 0; k < offsets.length; k += TILE) {
            for (int i = 0; i < TILE; i++) {
                at[i] = (group * outputs + first + Math.min(i, count - 1)) * length;
                at[TILE + i] = base + offsets[Math.min(k + i, offsets.length - 1)];
            }
            multiply(spread, copy, at, length, s);
            for (int i = 0; i < count; i++) {
                int to = (group * outputs + first + i) * offsets.length + k;
                for (int j = 0; j < Math.min(TILE, offsets.length - k); j++) {
                    dw[to + j] += sum(s, (i * TILE + j) * LANES);
                }
            }
        }
        sums.give(s);
    }

    private static float sum(float[] s, int at) {
        float sum = 0;
        for (int l = 0; l < LANES; l++) {
            sum += s[at + l];
        }
        return sum;
    }

    /** The 16 inner products of four runs of a with four of b, as a vector of partial sums each. */
    private static void multiply(float[] a, float[] b, int[] at, int length, float[] s) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s12 = s00;
        FloatVector s13 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s22 = s00;
        FloatVector s23 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        FloatVector s32 = s00;
        FloatVector s33 = s00;
        int a0 = at[0];
        int a1 = at[1];
        int a2 = at[2];
        int a3 = at[3];
        int p0 = at[4];
        int p1 = at[5];
        int p2 = at[6];
        int p3 = at[7];
        for (int q = 0; q < length; q += LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, p0 + q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, p1 + q);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, p2 + q);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, p3 + q);
            FloatVector v = FloatVector.fromArray(SPECIES, a, a0 + q);
            s00 = v.fma(b0, s00);
            s01 = v.fma(b1, s01);
            s02 = v.fma(b2, s02);
            s03 = v.fma(b3, s03);
            v = FloatVector.fromArray(SPECIES, a, a1 + q);
            s10 = v.fma(b0, s10);
            s11 = v.fma(b1, s11);
            s12 = v.fma(b2, s12);
            s13 = v.fma(b3, s13);
            v = FloatVector.fromArray(SPECIES, a, a2 + q);
            s20 = v.fma(b0, s20);
            s21 = v.fma(b1, s21);
            s22 = v.fma(b2, s22);
            s23 = v.fma(b3, s23);
            v = FloatVector.fromArray(SPECIES, a, a3 + q);
            s30 = v.fma(b0, s30);
            s31 = v.fma(b1, s31);
            s32 = v.fma(b2, s32);
            s33 = v.fma(b3, s33);
        }
        s00.intoArray(s, 0);
        s01.intoArray(s, LANES);
        s02.intoArray(s, 2 * LANES);
        s03.intoArray(s, 3 * LANES);
        s10.intoArray(s, 4 * LANES);
        s11.intoArray(s, 5 * LANES);
        s12.intoArray(s, 6 * LANES);
        s13.intoArray(s, 7 * LANES);
        s20.intoArray(s, 8 * LANES);
        s21.intoArray(s, 9 * LANES);
        s22.intoArray(s, 10 * LANES);
        s23.intoArray(s, 11 * LANES);
        s30.intoArray(s, 12 * LANES);
        s31.intoArray(s, 13 * LANES);
        s32.intoArray(s, 14 * LANES);
        s33.intoArray(s, 15 * LANES);
    }
}
