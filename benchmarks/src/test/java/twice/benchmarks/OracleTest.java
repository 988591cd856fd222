package twice.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twice.benchmarks.kmeans.Shape;
import twice.kmeans.Clustering;

class OracleTest {

    private static final Shape SHAPE = new Shape("tiny", 60, 3, 4, 1, 5);

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(Oracle.FOLDER);
    }

    @Test
    void whatIsKeptComesBackToTheLastBit() {
        Clustering computed = Oracle.expected(SHAPE, SHAPE.problem());
        Oracle.keep(folder, SHAPE, SHAPE.problem(), computed);
        System.setProperty(Oracle.FOLDER, folder.toString());
        Clustering kept = Oracle.expected(SHAPE, SHAPE.problem());
        assertNotSame(computed, kept);
        assertArrayEquals(computed.labels(), kept.labels());
        assertArrayEquals(computed.centroids().values(), kept.centroids().values());
        assertEquals(computed.iterations(), kept.iterations());
        assertEquals(computed.converged(), kept.converged());
        assertEquals(computed.inertia(), kept.inertia());
    }

    @Test
    void anotherSizeIsAnotherAnswer() {
        Shape larger = new Shape("tiny", 80, 3, 4, 1, 5);
        Oracle.keep(folder, SHAPE, SHAPE.problem(), Oracle.expected(SHAPE, SHAPE.problem()));
        System.setProperty(Oracle.FOLDER, folder.toString());
        assertEquals(80, Oracle.expected(larger, larger.problem()).labels().length);
    }
}
