package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import twice.convolution.io.Input;

/** What is compiled beforehand, and what isn't; that nothing hangs on it but the time. */
class WarmUpTest {

    private static final Input SMALL = new Input.Picture(new Image(List.of(new Plane(1, 1, new float[1]))));

    @Test
    void manyRoundsAreRunInTheBackgroundAndWaitedFor() {
        AtomicInteger rounds = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        WarmUp warmUp = WarmUp.start(() -> {
            threads.add(Thread.currentThread());
            return () -> {
                threads.add(Thread.currentThread());
                rounds.incrementAndGet();
            };
        });
        warmUp.finish(true);
        assertEquals(60, rounds.get());
        assertEquals(1, threads.size());
        assertNotSame(Thread.currentThread(), threads.iterator().next());
    }

    @Test
    void itEndsBeforeItsRoundsWhereTheseTakeLong() {
        AtomicInteger rounds = new AtomicInteger();
        WarmUp warmUp = WarmUp.start(() -> () -> {
            rounds.incrementAndGet();
            sleep(800);
        });
        warmUp.finish(true);
        assertEquals(2, rounds.get());
    }

    @Test
    void itIsStoppedWhereThereIsLittleWork() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        WarmUp warmUp = WarmUp.start(() -> () -> {
            rounds.incrementAndGet();
            began.countDown();
            sleep(60_000);
            stopped.countDown();
        });
        assertTrue(began.await(60, TimeUnit.SECONDS));
        warmUp.finish(false);
        assertTrue(stopped.await(30, TimeUnit.SECONDS));
        warmUp.finish(true);
        assertEquals(1, rounds.get());
    }

    @Test
    void itsFailureIsNobodysBusiness() {
        WarmUp warmUp = WarmUp.start(() -> {
            throw new IllegalStateException("no round");
        });
        warmUp.finish(true);
        WarmUp.none().finish(true);
        WarmUp.none().finish(false);
    }

    @Test
    void convolutionsOfLargeImagesAreWarmedUp() {
        assertTrue(isWarmedUp("auto", 3, 2000, 2000));
        assertTrue(isWarmedUp(null, 31, 300, 300));
        assertFalse(isWarmedUp("auto", 3, 1000, 1000), "too small to be worth it");
        assertFalse(isWarmedUp("naive", 3, 2000, 2000), "nothing to compile");
        assertFalse(isWarmedUp("auto", 31, 20, 200_000), "fails: mode valid leaves nothing");
    }

    @Test
    void convolutionsOfTextsAreWarmedUpBeforeTheyAreRead() {
        ConvolutionOptions options = CommandLine.populateCommand(new ConvolutionOptions(), "x.txt");
        assertTrue(isRunning(ConvolutionWarmUp.start(options, new Kernel(3, 3, new double[9]), 1)));
        assertTrue(isRunning(ConvolutionWarmUp.start(options, new Kernel(1, 3, new double[3]), 1)));
        options.algorithm = "naive";
        assertFalse(isRunning(ConvolutionWarmUp.start(options, new Kernel(3, 3, new double[9]), 1)));
    }

    private static boolean isWarmedUp(String algorithm, int size, int rows, int columns) {
        ConvolutionOptions options = CommandLine.populateCommand(new ConvolutionOptions(), "x.png", "--mode", "valid");
        options.algorithm = algorithm;
        ConvolutionWarmUp warmUp = ConvolutionWarmUp.start(options, new Kernel(size, size, new double[size * size]), 1);
        assertFalse(isRunning(warmUp), "begun before the size is known");
        warmUp = ConvolutionWarmUp.start(options, new Kernel(size, size, new double[size * size]), 1);
        warmUp.sizeIs(rows, columns);
        return isRunning(warmUp);
    }

    /** Whether it has begun, and stops it. */
    private static boolean isRunning(ConvolutionWarmUp warmUp) {
        Set<Thread> before = running();
        warmUp.finish(SMALL);
        before.forEach(WarmUpTest::join);
        return !before.isEmpty();
    }

    private static Set<Thread> running() {
        Set<Thread> found = ConcurrentHashMap.newKeySet();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("warm-up")) {
                found.add(thread);
            }
        }
        return found;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits as long, or until it is interrupted, and stays so. */
    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
