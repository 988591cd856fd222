package twice.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The naive rung's answer to a workload, kept in a folder while a run lasts: naive takes a minute and more on the large
 * ones, and every fork of every rung needs its answer twice.
 */
final class Oracle {

    /** System property that names the folder; without it each trial computes the answer anew. */
    static final String FOLDER = "twice.bench.oracle";

    private Oracle() {}

    /** The answer to a workload, from the folder if a run has left it there. */
    static <A> A expected(Workload workload, Problem<A> problem) {
        String folder = System.getProperty(FOLDER);
        Path file = folder == null ? null : file(Path.of(folder), workload);
        if (file == null || !Files.exists(file)) {
            return problem.call(workload.rungs().naive(), 1).get();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return problem.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the answer to a workload in the folder. */
    static <A> void keep(Path folder, Workload workload, Problem<A> problem, A answer) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(folder, workload))))) {
            problem.write(answer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description holds the sizes, so that another size is another file. */
    private static Path file(Path folder, Workload workload) {
        return folder.resolve(
                workload.name() + "-" + Integer.toHexString(workload.describe().hashCode()) + ".oracle");
    }
}
