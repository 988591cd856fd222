package twice.cnn.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.CnnException;
import twice.cnn.Tensor;

/**
 * Adam: each weight's step is divided by the size its gradients have had lately. Step number t is
 *
 * <pre>
 * g ← g + λ·w
 * m ← β₁·m + (1 − β₁)·g          mean of the gradients
 * s ← β₂·s + (1 − β₂)·g²         mean of their squares
 * w ← w − η/(1 − β₁ᵗ) · m / (√s / √(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * where the divisors 1 − βᵗ make up for m and s having begun at 0.
 *
 * @param beta1 how much of the gradients' mean stays
 * @param beta2 how much of their squares' mean stays
 * @param epsilon keeps the division from 0
 * @param decay how strongly weights are drawn towards 0, through the gradient
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba: Adam, a method for stochastic optimization (2015)</a>
 */
public record Adam(double beta1, double beta2, double epsilon, double decay) implements UpdateRule {

    /**
     * Checks the settings.
     *
     * @throws CnnException if one can't be
     */
    public Adam {
        boolean means = beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1;
        if (!means || !(epsilon > 0) || !(decay >= 0)) {
            throw new CnnException("adam with betas " + beta1 + " and " + beta2 + ", epsilon " + epsilon + ", decay "
                    + decay + ": expected betas from 0 to below 1, an epsilon above 0, and a decay of at least 0");
        }
    }

    /** The paper's settings, with this decay. */
    public static Adam withDecay(double decay) {
        return new Adam(0.9, 0.999, 1e-8, decay);
    }

    @Override
    public Optimizer over(Map<String, Tensor> weights, Map<String, Tensor> gradients) {
        return new Stepper(this, weights, gradients);
    }

    /** A weight tensor, its gradient, the means of gradient and square. */
    @SuppressWarnings("ArrayRecordComponent") // the arrays themselves are what is meant
    private record Part(float[] w, float[] g, float[] m, float[] s) {}

    private static final class Stepper implements Optimizer {

        private final Adam rule;
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, Tensor> state = new LinkedHashMap<>();

        Stepper(Adam rule, Map<String, Tensor> weights, Map<String, Tensor> gradients) {
            this.rule = rule;
            gradients.forEach((name, gradient) -> {
                Tensor mean = Tensor.zeros(gradient.shape());
                Tensor square = Tensor.zeros(gradient.shape());
                state.put("mean." + name, mean);
                state.put("square." + name, square);
                parts.add(new Part(weights.get(name).values(), gradient.values(), mean.values(), square.values()));
            });
        }

        @Override
        public void step(long number, double rate) {
            float step = (float) (rate / (1 - StrictMath.pow(rule.beta1, (double) number)));
            float scale = (float) (1 / Math.sqrt(1 - StrictMath.pow(rule.beta2, (double) number)));
            for (Part part : parts) {
                average(part.w, part.g, part.m, part.s);
                move(part.w, part.m, part.s, step, scale, (float) rule.epsilon);
            }
        }

        // C2 makes vectors of these loops by itself, of the square root too.

        private void average(float[] w, float[] g, float[] m, float[] s) {
            float beta1 = (float) rule.beta1;
            float beta2 = (float) rule.beta2;
            float rest1 = (float) (1 - rule.beta1);
            float rest2 = (float) (1 - rule.beta2);
            float decay = (float) rule.decay;
            for (int i = 0; i < w.length; i++) {
                float gradient = g[i] + decay * w[i];
                m[i] = beta1 * m[i] + rest1 * gradient;
            }
            for (int i = 0; i < w.length; i++) {
                float gradient = g[i] + decay * w[i];
                s[i] = beta2 * s[i] + rest2 * (gradient * gradient);
            }
        }

        private static void move(float[] w, float[] m, float[] s, float step, float scale, float epsilon) {
            for (int i = 0; i < w.length; i++) {
                w[i] -= step * m[i] / ((float) Math.sqrt(s[i]) * scale + epsilon);
            }
        }

        @Override
        public Map<String, Tensor> state() {
            return state;
        }
    }
}
