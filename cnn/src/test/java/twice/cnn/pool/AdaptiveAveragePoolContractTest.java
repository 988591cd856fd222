package twice.cnn.pool;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.AdaptiveAveragePoolAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Pair;

class AdaptiveAveragePoolContractTest extends LayerContract<AdaptiveAveragePool> {

    @Override
    protected List<? extends LayerRung<AdaptiveAveragePool>> ladder() {
        return List.of(AdaptiveAveragePoolAlgorithm.values());
    }

    @Override
    protected List<LayerCase<AdaptiveAveragePool>> cases() {
        List<LayerCase<AdaptiveAveragePool>> cases = new ArrayList<>();
        for (int bins : new int[] {1, 2, 3, 6, 7}) {
            for (int size : new int[] {1, 2, 5, 7, 16, 33}) {
                cases.add(LayerCase.of(
                        new AdaptiveAveragePool(new Pair(bins, 8 - bins)), Shape.of(2, size, 34 - size), 3));
            }
        }
        cases.add(LayerCase.of(AdaptiveAveragePool.global(), Shape.of(512, 7, 7), 4));
        cases.add(LayerCase.of(AdaptiveAveragePool.global(), Shape.of(1, 1, 1), 1));
        return cases;
    }
}
