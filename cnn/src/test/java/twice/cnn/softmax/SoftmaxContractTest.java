package twice.cnn.softmax;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.SoftmaxAlgorithm;
import twice.cnn.layers.Softmax;

class SoftmaxContractTest extends LayerContract<Softmax> {

    @Override
    protected List<? extends LayerRung<Softmax>> ladder() {
        return List.of(SoftmaxAlgorithm.values());
    }

    @Override
    protected List<LayerCase<Softmax>> cases() {
        List<LayerCase<Softmax>> cases = new ArrayList<>();
        for (int size : new int[] {1, 2, 10, 15, 16, 17, 1000}) {
            cases.add(LayerCase.of(new Softmax(), Shape.of(size), 3));
        }
        cases.add(LayerCase.of(new Softmax(), Shape.of(5, 3, 7), 3));
        cases.add(LayerCase.of(new Softmax(), Shape.of(21, 33, 17), 3));
        return cases;
    }
}
