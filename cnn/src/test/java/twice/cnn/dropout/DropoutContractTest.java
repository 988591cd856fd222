package twice.cnn.dropout;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.DropoutAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Dropout;

class DropoutContractTest extends LayerContract<Dropout> {

    @Override
    protected List<? extends LayerRung<Dropout>> ladder() {
        return List.of(DropoutAlgorithm.values());
    }

    @Override
    protected boolean exactOnWholeNumbers(LayerRung<Dropout> rung) {
        return true;
    }

    @Override
    protected List<LayerCase<Dropout>> cases() {
        List<LayerCase<Dropout>> cases = new ArrayList<>();
        for (double probability : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            for (int size : new int[] {1, 15, 16, 17, 61}) {
                cases.add(LayerCase.of(new Dropout(probability), Shape.of(size), 2));
            }
        }
        cases.add(LayerCase.of(new Dropout(0.5), Shape.of(5, 101, 103), 3));
        return cases;
    }
}
