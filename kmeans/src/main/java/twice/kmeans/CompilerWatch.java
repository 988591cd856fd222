package twice.kmeans;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Tells whether the JVM's compilers have finished nothing for a while: then what runs is as fast as it will get. */
final class CompilerWatch {

    private static final long A_WHILE = 150_000_000;

    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private long spent;
    private long lastWork = System.nanoTime();

    /** Whether nothing was finished for a while, as far as calls of this have seen; also where the JVM can't tell. */
    boolean areIdle() {
        if (compilers == null || !compilers.isCompilationTimeMonitoringSupported()) {
            return true;
        }
        long now = System.nanoTime();
        long spentNow = compilers.getTotalCompilationTime();
        if (spentNow != spent) {
            spent = spentNow;
            lastWork = now;
        }
        return now - lastWork > A_WHILE;
    }
}
