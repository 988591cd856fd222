package twice.cnn.gemm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Workers;

/** Once the JVM is warm, a product takes next to no memory: vectors that became objects would show here by the megabyte. */
class GemmMemoryTest {

    @ParameterizedTest
    @CsvSource({"120, 64, 400", "1, 400, 300", "3, 120, 400", "200, 300, 600"})
    void autoAllocatesNextToNothing(int m, int n, int k) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Gemm gemm = GemmAlgorithm.AUTO.create(Workers.ONE);
        Matrix a = Matrix.of(new float[m * k], m, k);
        Matrix c = Matrix.of(new float[m * n], m, n);
        for (Matrix b : new Matrix[] {
            Matrix.of(new float[k * n], k, n), Matrix.of(new float[n * k], n, k).transposed()
        }) {
            long least = Long.MAX_VALUE;
            long began = System.nanoTime();
            while (least > 1024 && System.nanoTime() - began < 20_000_000_000L) {
                long before = bean.getCurrentThreadAllocatedBytes();
                gemm.multiply(a, b, c, false);
                least = Math.min(least, bean.getCurrentThreadAllocatedBytes() - before);
            }
            assertTrue(least <= 1024, least + " bytes a product");
        }
    }
}
