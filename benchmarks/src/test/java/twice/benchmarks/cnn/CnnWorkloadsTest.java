package twice.benchmarks.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import twice.benchmarks.BenchException;
import twice.benchmarks.Ladder;
import twice.benchmarks.Problem;

/** The data are the same every time, and all rungs that can take a workload pass on it. */
class CnnWorkloadsTest {

    static List<CnnWorkload> workloads() {
        return CnnWorkloads.NAMED.stream().map(CnnWorkload::quick).toList();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyRungThatCanTakeItPasses(CnnWorkload workload) {
        Problem<float[]> problem = workload.problem();
        float[] expected = problem.call(workload.rungs().naive(), 1).get();
        assertArrayEquals(
                expected, workload.problem().call(workload.rungs().naive(), 1).get(), "the same every time");
        for (Ladder.Rung rung : workload.possible()) {
            problem.check(
                    "this", rung.name(), expected, problem.call(rung.name(), 2).get());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aWrongAnswerIsRefused(CnnWorkload workload) {
        Problem<float[]> problem = workload.problem();
        float[] right = problem.call(workload.rungs().naive(), 1).get();
        float[] wrong = right.clone();
        wrong[7] += 1;
        String refusal = assertThrows(BenchException.class, () -> problem.check("this", "auto", right, wrong))
                .getMessage();
        assertTrue(refusal.startsWith("this: wrong answer: value 7 is "), refusal);
    }

    @Test
    void describesItself() {
        CnnWorkload large = CnnWorkloads.NAMED.get(1);
        assertEquals("gemm-1024: 1,024 × 1,024 times 1,024 × 1,024, 1,074 million multiply-adds", large.describe());
        assertEquals(
                "gemm-1024: 256 × 256 times 256 × 256, 17 million multiply-adds",
                large.quick().describe());
        assertEquals(
                "convolution-batch: LeNet's second layer, 5 × 5, [6×14×14] to [16×10×10], 64 images, forward and back",
                named("convolution-batch").describe());
        assertEquals(
                "linear-one: a dense layer, [4096] to [4096], one image, forward",
                named("linear-one").describe());
    }

    /** In training the gradients stand behind the output: by the input, by the weights, by the bias. */
    @Test
    void aTrainingAnswersWithAllGradients() {
        Problem<float[]> problem = named("convolution-batch").quick().problem();
        int output = 32 * 16 * 10 * 10;
        int input = 32 * 6 * 14 * 14;
        int weights = 16 * 6 * 5 * 5;
        assertEquals(output + input + weights + 16, problem.call("naive", 1).get().length);
    }

    private static CnnWorkload named(String name) {
        return CnnWorkloads.NAMED.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
