package twice.benchmarks.convolution;

import java.util.function.IntToDoubleFunction;
import twice.benchmarks.BenchException;

/**
 * The values of naive's answer, or of a rung's, be they float or double.
 *
 * @param length how many
 * @param at the value at an index
 */
public record Values(int length, IntToDoubleFunction at) {

    /**
     * Refuses a rung's answer: a wrong answer has no speed. Throws a {@link BenchException} that begins with
     * {@code what} and names the first difference of more than {@code bound} times the largest value of this answer,
     * which is naive's.
     */
    public void check(String what, double bound, Values actual) {
        if (actual.length != length) {
            throw new BenchException(
                    what + ": wrong answer: number of values is " + actual.length + ", naive's is " + length);
        }
        double largest = 0;
        for (int i = 0; i < length; i++) {
            largest = Math.max(largest, Math.abs(at.applyAsDouble(i)));
        }
        for (int i = 0; i < length; i++) {
            double mine = at.applyAsDouble(i);
            double other = actual.at.applyAsDouble(i);
            if (!(Math.abs(other - mine) <= bound * largest)) {
                throw new BenchException(what + ": wrong answer: value " + i + " is " + other + ", naive's is " + mine
                        + ", and they may differ by " + bound * largest);
            }
        }
    }
}
