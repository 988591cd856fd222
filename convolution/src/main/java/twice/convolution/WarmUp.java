package twice.convolution;

import java.util.function.Supplier;

/**
 * Lets the JVM compile an algorithm on a made-up input while the real one is still being read. Until a vector kernel is
 * compiled, each of its instructions is an object and a call, a hundred times slower; on a cold JVM that is half a second,
 * more than any kernel needs for a photograph.
 */
public final class WarmUp {

    private static final int ROUNDS = 60;
    private static final long LONGEST = 1_500_000_000;

    private final Thread thread;

    private WarmUp(Thread thread) {
        this.thread = thread;
    }

    /** Nothing to compile. */
    public static WarmUp none() {
        return new WarmUp(new Thread(() -> {}, "no warm-up"));
    }

    /**
     * Runs a round over and over in the background, for a while.
     *
     * @param rounds makes the round, in the background as well
     */
    public static WarmUp start(Supplier<Runnable> rounds) {
        Thread thread = new Thread(() -> repeat(rounds.get()), "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, e) -> {}); // the run itself will meet it, and report it
        thread.start();
        return new WarmUp(thread);
    }

    private static void repeat(Runnable round) {
        long began = System.nanoTime();
        for (int r = 0;
                r < ROUNDS
                        && System.nanoTime() - began < LONGEST
                        && !Thread.currentThread().isInterrupted();
                r++) {
            round.run();
        }
    }

    /** Waits for its end if there is much work to come, and stops it otherwise. */
    public void finish(boolean muchWork) {
        if (!muchWork) {
            thread.interrupt();
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
