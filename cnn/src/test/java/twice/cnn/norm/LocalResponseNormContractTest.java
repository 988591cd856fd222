package twice.cnn.norm;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.LocalResponseNormAlgorithm;
import twice.cnn.Shape;
import twice.cnn.layers.LocalResponseNorm;

class LocalResponseNormContractTest extends LayerContract<LocalResponseNorm> {

    @Override
    protected List<? extends LayerRung<LocalResponseNorm>> ladder() {
        return List.of(LocalResponseNormAlgorithm.values());
    }

    @Override
    protected List<LayerCase<LocalResponseNorm>> cases() {
        List<LayerCase<LocalResponseNorm>> cases = new ArrayList<>();
        for (int size = 1; size <= 6; size++) {
            cases.add(LayerCase.of(new LocalResponseNorm(size, 0.5, 0.75, 1), Shape.of(7, 5, 7), 3));
            cases.add(LayerCase.of(new LocalResponseNorm(size, 2, 0.6, 0.5), Shape.of(3, 4, 3), 2));
        }
        cases.add(LayerCase.of(LocalResponseNorm.alexNet(), Shape.of(1, 1, 1), 1));
        cases.add(LayerCase.of(LocalResponseNorm.alexNet(), Shape.of(19, 23, 29), 4));
        return cases;
    }
}
