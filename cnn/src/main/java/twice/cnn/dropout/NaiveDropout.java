package twice.cnn.dropout;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Dropout;

/**
 * Dropout number by number: y = m·x and dx = m·dy with m = 0 where the number is dropped, and else 1/(1 − probability).
 * Outside training m is 1. What is dropped, {@link DropoutDraw} says.
 */
public final class NaiveDropout implements Operation {

    private final Dropout layer;
    private final Site site;

    public NaiveDropout(Dropout layer, Site site) {
        this.layer = layer;
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        run(pass, site.input(), site.output());
    }

    @Override
    public void backward(Pass pass) {
        site.inputGradient().ifPresent(to -> run(pass, site.outputGradient().orElseThrow(), to));
    }

    private void run(Pass pass, Tensor from, Tensor to) {
        int count = from.values().length / site.batch() * pass.images();
        for (int i = 0; i < count; i++) {
            to.values()[i] = factor(pass, i) * from.values()[i];
        }
    }

    private float factor(Pass pass, int index) {
        if (!pass.training()) {
            return 1;
        }
        int draw = DropoutDraw.draw(index, DropoutDraw.keys(site.seed(), pass.step()));
        boolean dropped = draw < DropoutDraw.threshold(layer.probability());
        return dropped ? 0 : DropoutDraw.scale(layer.probability());
    }
}
