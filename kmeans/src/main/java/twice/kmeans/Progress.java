package twice.kmeans;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows that work goes on once it has lasted a second: a bar on a terminal, a line every few seconds elsewhere. The work
 * only leaves numbers here; a thread of its own shows them, so that long steps without an iteration show as well.
 */
final class Progress implements IterationListener, AutoCloseable {

    private static final long FIRST_MILLIS = 1000;
    private static final long LINE_MILLIS = 5000;
    private static final long BAR_MILLIS = 200;
    private static final int BAR_WIDTH = 79;

    private final PrintStream err;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Timer timer = new Timer("progress", true);
    private String phase = "starting";
    private int runs = 1;
    private int run;
    private int iteration;
    private ProgressBar bar;
    private boolean closed;

    private Progress(boolean terminal) {
        this.err = System.err;
        this.terminal = terminal;
    }

    /** Progress on standard error; none if it shall be quiet. */
    static Progress start(boolean quiet) {
        Progress progress = new Progress(onTerminal());
        if (!quiet) {
            progress.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            progress.show();
                        }
                    },
                    FIRST_MILLIS,
                    progress.terminal ? BAR_MILLIS : LINE_MILLIS);
        }
        return progress;
    }

    /** The launcher knows whether stderr is a terminal; Java itself can only ask for stdin and stdout together. */
    @SuppressWarnings(
            "SystemConsoleNull") // the launcher sets jdk.console=java.base, which keeps null for 'no terminal'
    private static boolean onTerminal() {
        String known = System.getProperty("twice.terminal");
        return known == null ? System.console() != null : known.equals("true");
    }

    /** The next kind of work. */
    void phase(String name) {
        phase(name, 1);
    }

    /** The next kind of work, so many runs of it. */
    synchronized void phase(String name, int newRuns) {
        phase = name;
        runs = newRuns;
        run = 0;
        iteration = 0;
    }

    /** The same work under another name. */
    synchronized void rename(String name) {
        phase = name;
    }

    @Override
    public boolean needsLabels() {
        return false;
    }

    @Override
    public synchronized void iteration(int newIteration, int[] labels, double[] centroids, long distances) {
        run += newIteration == 1 ? 1 : 0;
        iteration = newIteration;
    }

    private synchronized void show() {
        if (closed) {
            return;
        }
        String where = (runs > 1 ? "run " + Math.max(run, 1) + " of " + runs + ", " : "")
                + (iteration > 0 ? "iteration " + iteration + ", " : "");
        if (!terminal) {
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            err.println("twice: kmeans: " + phase + ", " + where + seconds + " s");
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("kmeans")
                    .setInitialMax(-1)
                    .startsFrom(0, Duration.ofNanos(System.nanoTime() - began))
                    .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
                    .build();
        }
        bar.maxHint(runs > 1 ? runs : -1);
        bar.stepTo(runs > 1 ? run : iteration);
        bar.setExtraMessage(" " + phase);
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
