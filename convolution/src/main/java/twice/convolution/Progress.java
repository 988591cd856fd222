package twice.convolution;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows that work goes on once it has lasted a second: a bar on a terminal, a line every few seconds elsewhere. The work
 * only says what it is about; a thread of its own shows that.
 */
public final class Progress implements AutoCloseable {

    private static final long FIRST_MILLIS = 1000;
    private static final long LINE_MILLIS = 5000;
    private static final long BAR_MILLIS = 200;
    private static final int BAR_WIDTH = 79;

    private final String command;
    private final PrintStream err;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Timer timer = new Timer("progress", true);
    private String phase = "starting";
    private ProgressBar bar;
    private boolean closed;

    private Progress(String command, boolean terminal) {
        this.command = command;
        this.err = System.err;
        this.terminal = terminal;
    }

    /**
     * Progress on standard error.
     *
     * @param command the command whose work it is, for the lines and the bar
     * @param quiet whether there shall be none
     */
    public static Progress start(String command, boolean quiet) {
        Progress progress = new Progress(command, onTerminal());
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
    public synchronized void phase(String name) {
        phase = name;
    }

    /** Prints a line of its own, above the bar where there is one; quiet or not. */
    public synchronized void say(String line) {
        err.println(bar == null ? line : String.format("\r%-" + BAR_WIDTH + "s", line));
    }

    private synchronized void show() {
        if (closed) {
            return;
        }
        if (!terminal) {
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            err.println("twice: " + command + ": " + phase + ", " + seconds + " s");
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(command)
                    .setInitialMax(-1)
                    .startsFrom(0, Duration.ofNanos(System.nanoTime() - began))
                    .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
                    .build();
        }
        bar.setExtraMessage(" " + phase);
        bar.refresh();
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
