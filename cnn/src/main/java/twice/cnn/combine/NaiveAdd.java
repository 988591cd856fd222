package twice.cnn.combine;

import java.util.Optional;
import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Add;

/** The sum, number by number: y = a + b + …; each summand's gradient is dy as it is. */
public final class NaiveAdd implements Operation {

    private final Site site;

    /** The layer itself says nothing that the site's shapes don't say. */
    public NaiveAdd(Add layer, Site site) {
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        for (int i = 0; i < count(pass); i++) {
            double sum = 0;
            for (Tensor input : site.inputs()) {
                sum += input.values()[i];
            }
            site.output().values()[i] = (float) sum;
        }
    }

    @Override
    public void backward(Pass pass) {
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        for (Optional<Tensor> gradient : site.inputGradients()) {
            for (int i = 0; gradient.isPresent() && i < count(pass); i++) {
                gradient.get().values()[i] = dy[i];
            }
        }
    }

    private int count(Pass pass) {
        return site.output().values().length / site.batch() * pass.images();
    }
}
