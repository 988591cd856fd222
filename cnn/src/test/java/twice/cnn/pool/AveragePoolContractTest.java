package twice.cnn.pool;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.AveragePoolAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.AveragePool;
import twice.cnn.layers.Pair;
import twice.cnn.layers.Window;

class AveragePoolContractTest extends LayerContract<AveragePool> {

    @Override
    protected List<? extends LayerRung<AveragePool>> ladder() {
        return List.of(AveragePoolAlgorithm.values());
    }

    @Override
    protected List<LayerCase<AveragePool>> cases() {
        List<LayerCase<AveragePool>> cases = new ArrayList<>();
        PoolCases.windows().forEach(window -> {
            cases.add(LayerCase.of(new AveragePool(window, true), Shape.of(2, 13, 18), 3));
            cases.add(LayerCase.of(new AveragePool(window, false), Shape.of(3, 17, 5), 2));
        });
        cases.add(LayerCase.of(AveragePool.of(1), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(AveragePool.of(2), Shape.of(6, 128, 128), 3));
        Window uneven = new Window(new Pair(2, 5), new Pair(3, 1), new Pair(1, 2), true);
        cases.add(LayerCase.of(new AveragePool(uneven, false), Shape.of(2, 9, 40), 2));
        return cases;
    }
}
