package twice.cnn.combine;

import twice.cnn.Operation;
import twice.cnn.Pass;
import twice.cnn.Site;
import twice.cnn.Tensor;
import twice.cnn.layers.Concatenate;

/** Concatenation number by number: the numbers of each image's inputs one after the other; gradients go the way back. */
public final class NaiveConcatenate implements Operation {

    private final Site site;

    /** The layer itself says nothing that the site's shapes don't say. */
    public NaiveConcatenate(Concatenate layer, Site site) {
        this.site = site;
    }

    @Override
    public void forward(Pass pass) {
        float[] y = site.output().values();
        int at = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (Tensor input : site.inputs()) {
                int length = input.values().length / site.batch();
                for (int i = 0; i < length; i++) {
                    y[at++] = input.values()[n * length + i];
                }
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        float[] dy = site.outputGradient().map(Tensor::values).orElseThrow();
        int at = 0;
        for (int n = 0; n < pass.images(); n++) {
            for (int k = 0; k < site.inputs().size(); k++) {
                int length = site.inputs().get(k).values().length / site.batch();
                for (int i = 0; i < length; i++) {
                    if (site.inputGradients().get(k).isPresent()) {
                        site.inputGradients().get(k).get().values()[n * length + i] = dy[at];
                    }
                    at++;
                }
            }
        }
    }
}
