package twice.cnn.subsample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Site;
import twice.cnn.SubsampleAlgorithm;
import twice.cnn.Tensor;
import twice.cnn.layers.Subsample;
import twice.convolution.Workers;

class SubsampleContractTest extends LayerContract<Subsample> {

    @Override
    protected List<? extends LayerRung<Subsample>> ladder() {
        return List.of(SubsampleAlgorithm.values());
    }

    @Override
    protected List<LayerCase<Subsample>> cases() {
        return List.of(
                LayerCase.of(new Subsample(1, 0, 0), Shape.of(1, 1, 1), 1),
                LayerCase.of(new Subsample(2, 1, 2), Shape.of(3, 5, 4), 3),
                LayerCase.of(new Subsample(3, 0, 1), Shape.of(2, 7, 8), 2),
                LayerCase.of(new Subsample(2, 8, 8), Shape.of(16, 32, 32), 9));
    }

    @Test
    void keepsEverySecondPlaceBetweenMapsOfZeros() {
        Tensor input = Tensor.of(Shape.of(1, 1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Tensor output = Tensor.zeros(Shape.of(1, 3, 2, 2));
        Tensor given = Tensor.of(Shape.of(1, 3, 2, 2), 91, 92, 93, 94, 10, 20, 30, 40, 95, 96, 97, 98);
        Tensor found = Tensor.zeros(input.shape());
        for (SubsampleAlgorithm rung : SubsampleAlgorithm.values()) {
            Site site = new Site(
                    List.of(input),
                    output,
                    List.of(Optional.of(found)),
                    Optional.of(given),
                    Map.of(),
                    Map.of(),
                    Workers.ONE,
                    0);
            var operation = rung.prepare(new Subsample(2, 1, 1), site);
            operation.forward(Pass.evaluating(1));
            Arrays.fill(found.values(), 99);
            operation.backward(Pass.evaluating(1));
            assertArrayEquals(new float[] {0, 0, 0, 0, 1, 3, 7, 9, 0, 0, 0, 0}, output.values());
            assertArrayEquals(new float[] {10, 0, 20, 0, 0, 0, 30, 0, 40}, found.values());
        }
    }
}
