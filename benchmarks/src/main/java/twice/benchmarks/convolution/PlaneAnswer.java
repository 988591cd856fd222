package twice.benchmarks.convolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import twice.benchmarks.BenchException;
import twice.benchmarks.Problem;
import twice.convolution.Plane;

/** A problem whose answer is a plane. */
public interface PlaneAnswer extends Problem<Plane> {

    /** How far a value may be from naive's, relative to naive's largest. */
    double bound(String rung);

    @Override
    default void check(String what, String rung, Plane expected, Plane actual) {
        if (expected.columns() != actual.columns()) {
            throw new BenchException(what + ": wrong answer: number of columns is " + actual.columns() + ", naive's is "
                    + expected.columns());
        }
        new Values(expected.values().length, i -> expected.values()[i])
                .check(what, bound(rung), new Values(actual.values().length, i -> actual.values()[i]));
    }

    @Override
    default void write(Plane answer, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, answer.values().length));
        bytes.asFloatBuffer().put(answer.values());
        out.writeInt(answer.rows());
        out.writeInt(answer.columns());
        out.write(bytes.array());
    }

    @Override
    default Plane read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        float[] values = new float[rows * columns];
        byte[] bytes = new byte[Float.BYTES * values.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Plane(rows, columns, values);
    }
}
