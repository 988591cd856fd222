package twice.cnn.pool;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.MaxPoolAlgorithm;
import twice.cnn.Shape;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

class MaxPoolContractTest extends LayerContract<MaxPool> {

    @Override
    protected List<? extends LayerRung<MaxPool>> ladder() {
        return List.of(MaxPoolAlgorithm.values());
    }

    @Override
    protected boolean exactOnWholeNumbers(LayerRung<MaxPool> rung) {
        return true;
    }

    @Override
    protected List<LayerCase<MaxPool>> cases() {
        List<LayerCase<MaxPool>> cases = new ArrayList<>();
        for (int size : new int[] {2, 3, 8, 9, 10, 28, 31, 32, 33, 34, 67}) {
            cases.add(LayerCase.of(MaxPool.of(2), Shape.of(3, size, size + size % 3), 3));
        }
        cases.add(LayerCase.of(MaxPool.of(2), Shape.of(7, 128, 150), 4));
        cases.addAll(PoolCases.windows()
                .map(w -> LayerCase.of(new MaxPool(w), Shape.of(2, 13, 18), 3))
                .toList());
        cases.addAll(PoolCases.windows()
                .map(w -> LayerCase.of(new MaxPool(w), Shape.of(3, 38, 71), 2))
                .toList());
        cases.add(LayerCase.of(MaxPool.of(1), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(new MaxPool(Window.of(3).withPadding(1)), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(new MaxPool(Window.of(3).withStride(2)), Shape.of(16, 111, 111), 2));
        cases.add(LayerCase.of(
                new MaxPool(new Window(new Pair(2, 5), new Pair(3, 1), new Pair(1, 2), true)), Shape.of(2, 9, 40), 2));
        return cases;
    }
}
