package twice.benchmarks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The data of a workload, ready for any rung of its ladder.
 *
 * @param <A> what a rung answers
 */
public interface Problem<A> {

    /** One whole call of a rung on the data, to be repeated; a rung of one thread ignores the number of them. */
    Supplier<A> call(String rung, int threads);

    /**
     * Throws a {@link BenchException} that begins with {@code what} and names the first difference of a rung's answer from
     * naive's.
     */
    void check(String what, String rung, A expected, A actual);

    /** Writes an answer for {@link #read}. */
    void write(A answer, DataOutputStream out) throws IOException;

    /** Reads what {@link #write} has written, to the last bit. */
    A read(DataInputStream in) throws IOException;
}
