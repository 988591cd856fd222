package twice.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks numbered from 0 on at most so many threads: the calling one and helpers from the common pool, each taking
 * the next number that nobody has taken. What a task computes may depend on its number and never on its thread.
 */
public final class Workers {

    /** Everything on the calling thread. */
    public static final Workers ONE = new Workers(1);

    private final int threads;

    public Workers(int threads) {
        this.threads = threads;
    }

    /** The most threads that work at once; for whoever cuts work that gives the same bits however it is cut. */
    public int threads() {
        return threads;
    }

    /** A task that gets its number. */
    @FunctionalInterface
    public interface Task {
        /** Runs task {@code number}. */
        void run(int number);
    }

    /** Runs tasks 0…tasks−1; an exception in one of them comes out here. */
    public void run(int tasks, Task task) {
        int helpers = Math.min(threads, tasks) - 1;
        if (helpers <= 0) {
            for (int t = 0; t < tasks; t++) {
                task.run(t);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            try {
                for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                    task.run(t);
                }
            } catch (RuntimeException | Error e) {
                next.set(tasks);
                throw e;
            }
        };
        List<ForkJoinTask<?>> running = new ArrayList<>();
        for (int h = 0; h < helpers; h++) {
            running.add(ForkJoinPool.commonPool().submit(worker));
        }
        try {
            worker.run();
        } finally {
            running.forEach(ForkJoinTask::quietlyJoin);
        }
        running.forEach(ForkJoinTask::join);
    }
}
