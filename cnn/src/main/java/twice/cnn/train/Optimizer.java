package twice.cnn.train;

import java.util.Map;
import twice.cnn.Tensor;

/** Changes weights by their gradients, in place; what it remembers from step to step it shows, so that it can be kept. */
public interface Optimizer {

    /**
     * One step.
     *
     * @param number the step's number, counted from 1
     * @param rate the learning rate
     */
    void step(long number, double rate);

    /** What it remembers, by name; the tensors themselves, so that a resumed training fills them. */
    Map<String, Tensor> state();
}
