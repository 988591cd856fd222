package twice.cnn.conv.direct;

import java.util.stream.IntStream;

/**
 * What a sum of windows reads along one axis: output i reads the input at {@code i·stride + shift} for each tap's shift.
 *
 * <p>Sorted by its remainder after the stride, its <em>phase</em>, the input falls into {@code stride} sequences, and in its own
 * sequence a tap reads {@code i + shift/stride}: neighbours in the output read neighbours.
 *
 * @param outputs how many outputs there are
 * @param stride from one output's input to the next one's
 * @param shifts one for each tap; negative where the window begins in the padding
 * @param which the kernel's index of each tap
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop
record Taps(int outputs, int stride, int[] shifts, int[] which) {

    /** The taps of a convolution going forward. */
    static Taps forward(int outputs, int kernel, int stride, int padding, int dilation) {
        int[] which = IntStream.range(0, kernel).toArray();
        int[] shifts = IntStream.of(which).map(u -> u * dilation - padding).toArray();
        return new Taps(outputs, stride, shifts, which);
    }

    /**
     * The taps through which gradients flow back to every {@code stride}-th input from {@code first} on: input r got a
     * share of output i by tap u if r = i·stride + u·dilation − padding, so i = (r + padding − u·dilation)/stride where that is whole.
     */
    static Taps backward(int inputs, int first, int kernel, int stride, int padding, int dilation) {
        int[] which = IntStream.range(0, kernel)
                .filter(u -> Math.floorMod(first + padding - u * dilation, stride) == 0)
                .toArray();
        int[] shifts = IntStream.of(which)
                .map(u -> Math.floorDiv(first + padding - u * dilation, stride))
                .toArray();
        return new Taps(Math.floorDiv(inputs - first - 1, stride) + 1, 1, shifts, which);
    }

    /** The phases that some tap reads, in order. */
    int[] phases() {
        return IntStream.of(shifts)
                .map(s -> Math.floorMod(s, stride))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The number, in {@link #phases()}, of the phase that tap t reads. */
    int phase(int t) {
        int phase = Math.floorMod(shifts[t], stride);
        return (int) IntStream.of(phases()).takeWhile(p -> p < phase).count();
    }

    /** Where in its phase's sequence tap t reads for output 0. */
    int step(int t) {
        return Math.floorDiv(shifts[t], stride);
    }

    /** The smallest {@link #step}, where the stored part of the sequences begins. */
    int first() {
        return IntStream.range(0, shifts.length).map(this::step).min().orElse(0);
    }

    /** How much of a phase's sequence is read in all. */
    int length() {
        return outputs + IntStream.range(0, shifts.length).map(this::step).max().orElse(0) - first();
    }
}
