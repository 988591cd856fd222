package twice.cnn.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.Reference;
import twice.cnn.ReferenceSite;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Pair;

/** Every rung of the convolution layer against PyTorch's numbers, forward and each gradient. */
class ConvolutionReferenceTest {

    private static Stream<Arguments> cases() {
        return Reference.ofLayer("conv2d").stream()
                .flatMap(one -> Arrays.stream(ConvolutionAlgorithm.values()).map(rung -> Arguments.of(rung, one)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void givesWhatPyTorchGives(ConvolutionAlgorithm rung, Reference reference) {
        ReferenceSite.check(rung, layer(reference), reference, true);
    }

    @Test
    void allCasesAreThere() {
        assertEquals(20, Reference.ofLayer("conv2d").size());
    }

    private static Convolution layer(Reference reference) {
        int groups = reference.whole("groups");
        return new Convolution(
                reference.tensor("weight").shape().dim(1) * groups,
                reference.tensor("weight").shape().dim(0),
                pair(reference, "kernel"),
                pair(reference, "stride"),
                pair(reference, "padding"),
                pair(reference, "dilation"),
                groups,
                reference.flag("bias"));
    }

    private static Pair pair(Reference reference, String option) {
        int[] both = reference.pair(option);
        return new Pair(both[0], both[1]);
    }
}
