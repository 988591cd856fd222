package twice.convolution.crossover;

import java.util.OptionalDouble;

/**
 * One measurement of one rung.
 *
 * @param rung its name
 * @param size what the measurements are drawn over: a number of weights or of values
 * @param value a positive time in milliseconds, or an error of 0 or more
 * @param model the time that the chooser's model predicts; empty for a rung that it doesn't choose
 */
public record Measured(String rung, int size, double value, OptionalDouble model) {

    public Measured {
        if (size < 1 || !(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("expected a size and a finite value, found " + size + " and " + value);
        }
    }
}
