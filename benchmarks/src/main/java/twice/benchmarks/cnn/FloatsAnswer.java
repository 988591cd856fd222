package twice.benchmarks.cnn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import twice.benchmarks.Problem;
import twice.benchmarks.convolution.Values;

/** A problem whose answer is an array of floats, which a rung may write to the same place at every call. */
interface FloatsAnswer extends Problem<float[]> {

    /** How far a value may be from naive's, relative to naive's largest. */
    double bound(String rung);

    @Override
    default void check(String what, String rung, float[] expected, float[] actual) {
        new Values(expected.length, i -> expected[i])
                .check(what, bound(rung), new Values(actual.length, i -> actual[i]));
    }

    @Override
    default void write(float[] answer, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, answer.length));
        bytes.asFloatBuffer().put(answer);
        out.writeInt(answer.length);
        out.write(bytes.array());
    }

    @Override
    default float[] read(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[Float.BYTES * values.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
