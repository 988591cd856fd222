package twice.benchmarks.convolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import twice.benchmarks.BenchException;
import twice.benchmarks.Problem;
import twice.convolution.Border;
import twice.convolution.Convolution2d;
import twice.convolution.Convolution2dAlgorithm;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;

/** A plane and a kernel, in convolution as an image filter does it: the same size, a mirror at the edges. */
record PlaneProblem(Plane plane, Kernel kernel) implements Problem<Plane> {

    /** What the chapter states for planes, relative to the largest value. */
    private static final double BOUND = 1e-5;

    @Override
    public Supplier<Plane> call(String rung, int threads) {
        Convolution2d convolution =
                Convolution2dAlgorithm.named(rung).orElseThrow().create();
        Settings settings = Settings.DEFAULT
                .withMode(Mode.SAME)
                .withBorder(Border.REFLECT101, 0)
                .withThreads(threads);
        return () -> convolution.convolve(plane, kernel, settings);
    }

    @Override
    public void check(String what, Plane expected, Plane actual) {
        if (expected.columns() != actual.columns()) {
            throw new BenchException(what + ": wrong answer: number of columns is " + actual.columns() + ", naive's is "
                    + expected.columns());
        }
        new Values(expected.values().length, i -> expected.values()[i])
                .check(what, BOUND, new Values(actual.values().length, i -> actual.values()[i]));
    }

    @Override
    public void write(Plane answer, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, answer.values().length));
        bytes.asFloatBuffer().put(answer.values());
        out.writeInt(answer.rows());
        out.writeInt(answer.columns());
        out.write(bytes.array());
    }

    @Override
    public Plane read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        float[] values = new float[rows * columns];
        byte[] bytes = new byte[Float.BYTES * values.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Plane(rows, columns, values);
    }
}
