package twice.benchmarks.convolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import twice.benchmarks.Problem;
import twice.convolution.Convolution1d;
import twice.convolution.Convolution1dAlgorithm;
import twice.convolution.Settings;

/** A signal and a kernel, in full convolution. */
final class SignalProblem implements Problem<double[]> {

    /** What the chapter states for signals, relative to the largest value. */
    private static final double BOUND = 1e-11;

    private final double[] signal;
    private final double[] kernel;

    SignalProblem(double[] signal, double[] kernel) {
        this.signal = signal;
        this.kernel = kernel;
    }

    @Override
    public Supplier<double[]> call(String rung, int threads) {
        Convolution1d convolution =
                Convolution1dAlgorithm.named(rung).orElseThrow().create();
        Settings settings = Settings.DEFAULT.withThreads(threads);
        return () -> convolution.convolve(signal, kernel, settings);
    }

    @Override
    public void check(String what, String rung, double[] expected, double[] actual) {
        new Values(expected.length, i -> expected[i]).check(what, BOUND, new Values(actual.length, i -> actual[i]));
    }

    @Override
    public void write(double[] answer, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, answer.length));
        bytes.asDoubleBuffer().put(answer);
        out.writeInt(answer.length);
        out.write(bytes.array());
    }

    @Override
    public double[] read(DataInputStream in) throws IOException {
        double[] answer = new double[in.readInt()];
        byte[] bytes = new byte[Double.BYTES * answer.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(answer);
        return answer;
    }
}
