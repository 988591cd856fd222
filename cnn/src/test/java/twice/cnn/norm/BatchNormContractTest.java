package twice.cnn.norm;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.BatchNormAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.BatchNorm;

class BatchNormContractTest extends LayerContract<BatchNorm> {

    @Override
    protected List<? extends LayerRung<BatchNorm>> ladder() {
        return List.of(BatchNormAlgorithm.values());
    }

    @Override
    protected List<LayerCase<BatchNorm>> cases() {
        List<LayerCase<BatchNorm>> cases = new ArrayList<>();
        for (int size : new int[] {1, 3, 8, 9, 12}) {
            cases.add(LayerCase.of(BatchNorm.of(3), Shape.of(3, size, size + 2), 4));
        }
        cases.add(LayerCase.of(BatchNorm.of(5).withEps(1e-3), Shape.of(5), 9));
        cases.add(LayerCase.of(BatchNorm.of(1), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(BatchNorm.of(2), Shape.of(2, 47, 101), 3));
        cases.add(LayerCase.of(BatchNorm.of(33), Shape.of(33, 31, 37), 3));
        return cases;
    }
}
