package twice.cnn.linear;

import java.util.List;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.LinearAlgorithm;
import twice.cnn.Shape;
import twice.cnn.layers.Linear;

class LinearContractTest extends LayerContract<Linear> {

    @Override
    protected List<? extends LayerRung<Linear>> ladder() {
        return List.of(LinearAlgorithm.values());
    }

    @Override
    protected boolean exactOnWholeNumbers(LayerRung<Linear> rung) {
        return true;
    }

    @Override
    protected List<LayerCase<Linear>> cases() {
        return List.of(
                LayerCase.of(Linear.of(1, 1), Shape.of(1), 1),
                LayerCase.of(Linear.of(7, 3).withoutBias(), Shape.of(7), 2),
                LayerCase.of(Linear.of(17, 31), Shape.of(17), 5),
                LayerCase.of(Linear.of(84, 10), Shape.of(84), 65),
                LayerCase.of(Linear.of(400, 120), Shape.of(400), 64),
                LayerCase.of(Linear.of(4099, 67), Shape.of(4099), 1),
                LayerCase.of(Linear.of(1031, 257).withoutBias(), Shape.of(1031), 4));
    }
}
