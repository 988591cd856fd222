package twice.cnn.conv.direct;

import java.util.ArrayDeque;

/** Arrays of one length that tasks borrow and bring back, so that each thread makes one once. */
public final class Scratch {

    private final int length;
    private final ArrayDeque<float[]> free = new ArrayDeque<>();

    /** Arrays of that length, made when they are first needed. */
    public Scratch(int length) {
        this.length = length;
    }

    /** An array with any numbers in it. */
    public synchronized float[] take() {
        float[] array = free.poll();
        return array == null ? new float[length] : array;
    }

    /** Brings an array back. */
    public synchronized void give(float[] array) {
        free.push(array);
    }
}
