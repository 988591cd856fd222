package twice.cnn.dropout;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import twice.cnn.Pass;
import twice.cnn.PiecewiseOperation;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Dropout;

/**
 * Dropout in vectors: the hash of as many indices as there are lanes at once. Each number is a piece of its own.
 *
 * <p><b>Cost.</b> Some 16 operations on ints a vector, and the memory: 8 bytes a number, forward and backward.
 *
 * <p><b>What changed since {@link NaiveDropout}.</b> A draw depends on its index alone, so lanes are independent; the
 * keys are made once a pass, and a mask takes the place of the branch, which would be guessed wrong every other time.
 *
 * <p>Below: {@link NaiveDropout}. Next: {@code auto}, which runs it on threads.
 */
public final class LanesDropout implements PiecewiseOperation {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    private final Site site;
    private final int threshold;
    private final float scale;

    public LanesDropout(Dropout layer, Site site) {
        this.site = site;
        this.threshold = DropoutDraw.threshold(layer.probability());
        this.scale = DropoutDraw.scale(layer.probability());
    }

    @Override
    public int pieces(Pass pass) {
        return site.input().values().length / site.batch() * pass.images();
    }

    @Override
    public void forward(Pass pass, int from, int to) {
        run(pass, site.input().values(), site.output().values(), from, to);
    }

    @Override
    public void backward(Pass pass, int from, int to) {
        if (site.inputGradient().isPresent()) {
            float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
            run(pass, dy, site.inputGradient().map(Tensor::values).orElseThrow(), from, to);
        }
    }

    private void run(Pass pass, float[] x, float[] y, int from, int to) {
        if (!pass.training()) {
            System.arraycopy(x, from, y, from, to - from);
            return;
        }
        long keys = DropoutDraw.keys(site.seed(), pass.step());
        int done = vectors(x, y, from, to, keys, threshold, scale);
        for (int i = done; i < to; i++) {
            y[i] = (DropoutDraw.draw(i, keys) < threshold ? 0 : scale) * x[i];
        }
    }

    private static int vectors(float[] x, float[] y, int from, int to, long keys, int threshold, float scale) {
        IntVector counted = IntVector.zero(INTS).addIndex(1);
        FloatVector kept = FloatVector.broadcast(FLOATS, scale);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            IntVector h = counted.add(i).lanewise(VectorOperators.XOR, (int) keys);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16))
                    .mul(DropoutDraw.FIRST);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 15))
                    .mul(DropoutDraw.SECOND);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16))
                    .add((int) (keys >>> 32));
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16))
                    .mul(DropoutDraw.FIRST);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 15))
                    .mul(DropoutDraw.SECOND);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16))
                    .lanewise(VectorOperators.LSHR, 8);
            // draw − threshold is negative where the number is dropped: shifted, all its bits are ones there.
            IntVector dropped = h.sub(threshold).lanewise(VectorOperators.ASHR, 31);
            FloatVector factor = kept.reinterpretAsInts()
                    .lanewise(VectorOperators.AND, dropped.not())
                    .reinterpretAsFloats();
            factor.mul(FloatVector.fromArray(FLOATS, x, i)).intoArray(y, i);
        }
        return i;
    }
}
