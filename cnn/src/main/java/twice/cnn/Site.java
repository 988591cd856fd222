package twice.cnn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import twice.convolution.Workers;

/**
 * The place of a layer in a network that runs: the buffers it reads and writes, for batches of up to {@link #batch()}
 * images. Tensors of activations have the batch as their first size.
 *
 * @param inputs what comes in
 * @param output what goes out
 * @param inputGradients one for each input; empty where nobody asks for it
 * @param outputGradient empty in a network that never goes backward
 * @param parameters by the layer's own names ({@code weight})
 * @param gradients of the parameters that are trained here; those that are frozen have none
 * @param workers the threads to use
 * @param seed from which dropout draws, together with the step; another for each node
 */
public record Site(
        List<Tensor> inputs,
        Tensor output,
        List<Optional<Tensor>> inputGradients,
        Optional<Tensor> outputGradient,
        Map<String, Tensor> parameters,
        Map<String, Tensor> gradients,
        Workers workers,
        long seed) {

    /** The most images a pass may have. */
    public int batch() {
        return output.shape().dim(0);
    }

    /** Whether passes go backward here at all; if not, scratch memory for it needn't be taken. */
    public boolean goesBackward() {
        return outputGradient.isPresent();
    }

    /** The only input, or the first. */
    public Tensor input() {
        return inputs.get(0);
    }

    /** The gradient by the first input, if somebody asks for it. */
    public Optional<Tensor> inputGradient() {
        return inputGradients.get(0);
    }

    /** The parameter of that name; the layer has it. */
    public Tensor parameter(String name) {
        return parameters.get(name);
    }

    /** The parameter of that name, if the layer was given one: a bias may be missing. */
    public Optional<Tensor> optionalParameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The gradient of that parameter, if it is trained here. */
    public Optional<Tensor> gradient(String name) {
        return Optional.ofNullable(gradients.get(name));
    }
}
