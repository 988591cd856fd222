package twice.cnn.pool;

import java.util.stream.Stream;
import twice.cnn.layers.Window;

/** Windows by rule: sizes, strides below, at and above them, padding, both ways to count. */
final class PoolCases {

    private PoolCases() {}

    static Stream<Window> windows() {
        Stream.Builder<Window> windows = Stream.builder();
        for (int kernel : new int[] {1, 2, 3, 5}) {
            for (int stride = 1; stride <= 3; stride++) {
                for (int padding = 0; padding <= kernel / 2; padding += Math.max(1, kernel / 2)) {
                    Window window = Window.of(kernel).withStride(stride).withPadding(padding);
                    windows.add(window);
                    windows.add(window.withCeil());
                }
            }
        }
        return windows.build();
    }
}
