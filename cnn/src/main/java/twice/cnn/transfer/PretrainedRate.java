package twice.cnn.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import twice.cnn.CnnException;
import twice.cnn.Tensor;
import twice.cnn.train.Optimizer;
import twice.cnn.train.UpdateRule;

/**
 * A rule by which pretrained weights move more slowly than those of the new head: they are good already, and the gradients that
 * a random head sends back in the first steps say little.
 *
 * @param rule for all weights
 * @param head the layer that learns at the full rate
 * @param factor what the learning rate of the others is multiplied by
 */
public record PretrainedRate(UpdateRule rule, String head, double factor) implements UpdateRule {

    /**
     * Checks the factor.
     *
     * @throws CnnException if it is none from 0 to 1
     */
    public PretrainedRate {
        if (!(factor >= 0 && factor <= 1)) {
            throw new CnnException(
                    "expected a factor from 0 to 1 for the learning rate of pretrained layers, found " + factor);
        }
    }

    @Override
    public Optimizer over(Map<String, Tensor> weights, Map<String, Tensor> gradients) {
        Map<String, Tensor> full = new LinkedHashMap<>();
        Map<String, Tensor> slow = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> (name.startsWith(head + ".") ? full : slow).put(name, gradient));
        return new Two(rule.over(weights, full), rule.over(weights, slow), factor);
    }

    private record Two(Optimizer full, Optimizer slow, double factor) implements Optimizer {

        @Override
        public void step(long number, double rate) {
            full.step(number, rate);
            slow.step(number, factor * rate);
        }

        @Override
        public Map<String, Tensor> state() {
            Map<String, Tensor> state = new LinkedHashMap<>(full.state());
            state.putAll(slow.state());
            return state;
        }
    }
}
