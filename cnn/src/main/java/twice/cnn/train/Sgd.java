package twice.cnn.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.CnnException;
import twice.cnn.Tensor;

/**
 * Stochastic gradient descent. With learning rate η, momentum μ and decay λ, a step is
 *
 * <pre>
 * g ← g + λ·w
 * v ← μ·v + g
 * w ← w − η·v              Nesterov: w ← w − η·(g + μ·v)
 * </pre>
 *
 * as PyTorch has it, where the rate multiplies the velocity; in Polyak's and Sutskever's papers the velocity already holds it,
 * which differs when the rate changes.
 *
 * @param momentum how much of the velocity stays, 0 for none
 * @param nesterov whether the step looks ahead along the velocity
 * @param decay how strongly weights are drawn towards 0
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever, Martens, Dahl, Hinton: On the importance of
 *     initialization and momentum in deep learning (2013)</a>
 */
public record Sgd(double momentum, boolean nesterov, double decay) implements UpdateRule {

    /**
     * Checks the settings.
     *
     * @throws CnnException if one can't be
     */
    public Sgd {
        if (!(momentum >= 0 && momentum < 1) || !(decay >= 0)) {
            throw new CnnException("sgd with momentum " + momentum + " and decay " + decay
                    + ": expected a momentum of at least 0 and below 1, and a decay of at least 0");
        }
        if (nesterov && momentum == 0) {
            throw new CnnException("sgd: Nesterov's step needs a momentum above 0");
        }
    }

    @Override
    public Optimizer over(Map<String, Tensor> weights, Map<String, Tensor> gradients) {
        return new Stepper(this, weights, gradients);
    }

    /** A weight tensor, its gradient, its velocity. */
    @SuppressWarnings("ArrayRecordComponent") // the arrays themselves are what is meant
    private record Part(float[] w, float[] g, float[] v) {}

    private static final class Stepper implements Optimizer {

        private final Sgd rule;
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, Tensor> velocities = new LinkedHashMap<>();

        Stepper(Sgd rule, Map<String, Tensor> weights, Map<String, Tensor> gradients) {
            this.rule = rule;
            gradients.forEach((name, gradient) -> {
                Tensor velocity = Tensor.zeros(gradient.shape());
                if (rule.momentum > 0) {
                    velocities.put("velocity." + name, velocity);
                }
                parts.add(new Part(weights.get(name).values(), gradient.values(), velocity.values()));
            });
        }

        @Override
        public void step(long number, double rate) {
            float decay = (float) rule.decay;
            float momentum = (float) rule.momentum;
            for (Part part : parts) {
                if (rule.nesterov) {
                    lookAhead(part.w, part.g, part.v, (float) rate, momentum, decay);
                } else {
                    move(part.w, part.g, part.v, (float) rate, momentum, decay);
                }
            }
        }

        // C2 makes vectors of these loops by itself.

        private static void move(float[] w, float[] g, float[] v, float rate, float momentum, float decay) {
            for (int i = 0; i < w.length; i++) {
                v[i] = momentum * v[i] + (g[i] + decay * w[i]);
            }
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * v[i];
            }
        }

        private static void lookAhead(float[] w, float[] g, float[] v, float rate, float momentum, float decay) {
            for (int i = 0; i < w.length; i++) {
                v[i] = momentum * v[i] + (g[i] + decay * w[i]);
            }
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * (g[i] + decay * w[i] + momentum * v[i]);
            }
        }

        @Override
        public Map<String, Tensor> state() {
            return velocities;
        }
    }
}
