package twice.cnn.gemm;

import java.util.ArrayDeque;
import java.util.Deque;

/** Scratch for as many threads as ever worked at once; each takes one for a task and gives it back. */
final class StripPool {

    private final Deque<Strip> free = new ArrayDeque<>();

    synchronized Strip take() {
        return free.isEmpty() ? new Strip() : free.pop();
    }

    synchronized void giveBack(Strip strip) {
        free.push(strip);
    }
}
