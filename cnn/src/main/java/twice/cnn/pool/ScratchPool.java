package twice.cnn.pool;

import java.util.ArrayDeque;

/** Scratch arrays that threads borrow for a while: as many as were ever borrowed at once, and none is made twice. */
final class ScratchPool {

    private final ArrayDeque<float[]> free = new ArrayDeque<>();
    private final int length;

    ScratchPool(int length) {
        this.length = length;
        free.push(new float[length]);
    }

    /** An array with whatever is in it. */
    synchronized float[] borrow() {
        return free.isEmpty() ? new float[length] : free.pop();
    }

    synchronized void giveBack(float[] array) {
        free.push(array);
    }
}
