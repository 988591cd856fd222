package twice.cnn.activation;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.ActivationAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;

class ActivationContractTest extends LayerContract<Activation> {

    @Override
    protected List<? extends LayerRung<Activation>> ladder() {
        return List.of(ActivationAlgorithm.values());
    }

    @Override
    protected List<LayerCase<Activation>> cases() {
        List<LayerCase<Activation>> cases = new ArrayList<>();
        for (Activation.Function function : Activation.Function.values()) {
            for (int size : new int[] {1, 3, 15, 16, 17, 61}) {
                cases.add(LayerCase.of(Activation.of(function), Shape.of(size), 2));
            }
            cases.add(LayerCase.of(Activation.of(function), Shape.of(3, 157, 211), 3));
        }
        return cases;
    }
}
