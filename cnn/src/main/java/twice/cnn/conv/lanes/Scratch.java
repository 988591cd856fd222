package twice.cnn.conv.lanes;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/** Memory for a block at work: as many as threads have ever been at it together, used again and again. */
final class Scratch {

    /** The memory of one block. */
    @SuppressWarnings("ArrayRecordComponent") // scratch memory, written and read in place
    record Block(float[] x, float[] dy, float[] chunk) {}

    private final Supplier<Block> maker;
    private final ArrayDeque<Block> free = new ArrayDeque<>();

    Scratch(Supplier<Block> maker) {
        this.maker = maker;
        free.push(maker.get());
    }

    synchronized Block take() {
        Block block = free.poll();
        return block == null ? maker.get() : block;
    }

    synchronized void giveBack(Block block) {
        free.push(block);
    }
}
