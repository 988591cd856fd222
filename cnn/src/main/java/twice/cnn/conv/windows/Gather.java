package twice.cnn.conv.windows;

import java.util.Arrays;

/**
 * A weighted sum of the same taps at many places: the forward pass is one, and the gradient by inputs is one for each phase
 * of the stride.
 *
 * @param weights which weights belong to which outputs
 * @param sourceGroup distance from a group's first channel to the next group's in the source
 * @param places where the taps begin in the source; filled up to a multiple of the places computed together
 * @param targets where the sum of each place belongs in a map of the target; not filled up
 * @param taps offsets of the taps
 * @param numbers which weight belongs to the tap, for output 0 of group 0
 * @param starts for each few places computed together the first tap that doesn't read zeros of the margin above at all of them
 * @param ends behind the last tap that doesn't read zeros of the margin below
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop
public record Gather(
        Weights weights,
        int sourceGroup,
        int[] places,
        int[] targets,
        int[] taps,
        int[] numbers,
        int[] starts,
        int[] ends) {

    /**
     * Whose weights stand where.
     *
     * @param groups independent parts of the channels
     * @param outputs channels out of each group
     * @param outputStep distance from an output's weights to the next output's
     * @param groupStep distance from a group's weights to the next group's
     */
    public record Weights(int groups, int outputs, int outputStep, int groupStep) {}

    /** A list filled up with its last entry to a multiple. */
    public static int[] filled(int[] list, int multiple) {
        int[] filled = Arrays.copyOf(list, (list.length + multiple - 1) / multiple * multiple);
        Arrays.fill(filled, list.length, filled.length, list.length == 0 ? 0 : list[list.length - 1]);
        return filled;
    }
}
