package twice.filters.gaussian;

import java.util.Arrays;
import twice.convolution.Border;
import twice.filters.FilterSettings;
import twice.filters.Gaussian;

/**
 * A Gaussian along many lines at once, as sums that forget: {@code z ← λ·z + x} weighs what came i steps before by λⁱ, in
 * one multiplication however far it looks back. Half a bell is nearly a sum of two of these whose λ are complex, the real
 * part of w₁·z₁ + w₂·z₂; the other half comes from the other end. For one thread.
 */
final class ForgettingSums {

    /** Half a bell at t = i/σ is nearly Σ Re((a + b·i) · exp((c + d·i) · t)): a, b, c, d of both terms, by Deriche. */
    private static final double[][] TERMS = {{1.6800, -3.7350, -1.7830, 0.6318}, {-0.6803, 0.2598, -1.7230, 1.9970}};

    private final Border border;
    private final int warmUp;
    private final int lines;
    private final float[] constant;
    private final Term[] terms;

    /** One sum: its weight, its λ, and 1 / (1 − λ), what a constant 1 leads to. */
    private record Term(float a, float b, float c, float d, float re, float im) {}

    /** @param lines how many at once */
    ForgettingSums(Gaussian gaussian, FilterSettings settings, int lines) {
        border = settings.border();
        boolean isConstantBeyond = border == Border.CONSTANT || border == Border.REPLICATE;
        warmUp = isConstantBeyond ? 0 : gaussian.radius();
        this.lines = lines;
        constant = new float[lines];
        Arrays.fill(constant, (float) settings.borderValue());
        terms = terms(gaussian.sigma());
    }

    private static Term[] terms(double sigma) {
        double[][] found = new double[TERMS.length][];
        double gain = 0;
        for (int k = 0; k < TERMS.length; k++) {
            double[] t = TERMS[k];
            double decay = Math.exp(t[2] / sigma);
            // rounded before the gain is computed: for a large σ 1 − λ is so small that it would be wrong otherwise
            double c = (float) (decay * Math.cos(t[3] / sigma));
            double d = (float) (decay * Math.sin(t[3] / sigma));
            double square = (1 - c) * (1 - c) + d * d;
            found[k] = new double[] {t[0], t[1], c, d, (1 - c) / square, d / square};
            // both halves of the bell share its middle: (a + b·i) · (2 / (1 − λ) − 1)
            gain += t[0] * (2 * found[k][4] - 1) - t[1] * 2 * found[k][5];
        }
        Term[] terms = new Term[TERMS.length];
        for (int k = 0; k < TERMS.length; k++) {
            double[] f = found[k];
            terms[k] = new Term(
                    (float) (f[0] / gain), (float) (f[1] / gain), (float) f[2], (float) f[3], (float) f[4], (float)
                            f[5]);
        }
        return terms;
    }

    /**
     * Filters lines of n values. Value i of line j stands at i·lines + j.
     *
     * @param y receives the result
     */
    void run(float[] x, float[] y, int n) {
        Arrays.fill(y, 0, n * lines, 0);
        for (Term term : terms) {
            forwards(term, x, y, n);
            backwards(term, x, y, n);
        }
    }

    private void forwards(Term term, float[] x, float[] y, int n) {
        float[] re = new float[lines];
        float[] im = new float[lines];
        begin(re, im, term.re, term.im, x, -warmUp - 1, n);
        for (int i = -warmUp; i < 0; i++) {
            gain(re, im, term, array(x, i, n), start(i, n));
        }
        for (int i = 0; i < n; i++) {
            gain(re, im, term, x, i * lines);
            add(re, im, term, y, i * lines);
        }
    }

    /** As forwards, but that a value isn't part of its own sum: the other half has it already. */
    private void backwards(Term term, float[] x, float[] y, int n) {
        float[] re = new float[lines];
        float[] im = new float[lines];
        begin(re, im, term.re, term.im, x, n + warmUp, n);
        for (int i = n + warmUp - 1; i >= n; i--) {
            gain(re, im, term, array(x, i, n), start(i, n));
        }
        for (int i = n - 1; i >= 0; i--) {
            forget(re, im, term);
            add(re, im, term, y, i * lines);
            enter(re, x, i * lines);
        }
    }

    /** The sums as if what stands at place i had stood there for ever. */
    private void begin(float[] re, float[] im, float real, float imaginary, float[] x, int i, int n) {
        float[] from = array(x, i, n);
        int start = start(i, n);
        for (int j = 0; j < lines; j++) {
            re[j] = real * from[start + j];
            im[j] = imaginary * from[start + j];
        }
    }

    private float[] array(float[] x, int i, int n) {
        return border.index(i, n) == Border.OUTSIDE ? constant : x;
    }

    private int start(int i, int n) {
        return Math.max(0, border.index(i, n)) * lines;
    }

    private static void gain(float[] re, float[] im, Term term, float[] x, int start) {
        float c = term.c;
        float d = term.d;
        for (int j = 0; j < re.length; j++) {
            float a = re[j];
            float b = im[j];
            re[j] = c * a - d * b + x[start + j];
            im[j] = d * a + c * b;
        }
    }

    private static void forget(float[] re, float[] im, Term term) {
        float c = term.c;
        float d = term.d;
        for (int j = 0; j < re.length; j++) {
            float a = re[j];
            float b = im[j];
            re[j] = c * a - d * b;
            im[j] = d * a + c * b;
        }
    }

    private static void enter(float[] re, float[] x, int start) {
        for (int j = 0; j < re.length; j++) {
            re[j] += x[start + j];
        }
    }

    private static void add(float[] re, float[] im, Term term, float[] y, int start) {
        float a = term.a;
        float b = term.b;
        for (int j = 0; j < re.length; j++) {
            y[start + j] += a * re[j] - b * im[j];
        }
    }
}
