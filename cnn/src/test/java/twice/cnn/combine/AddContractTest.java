package twice.cnn.combine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import twice.cnn.AddAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Add;

class AddContractTest extends LayerContract<Add> {

    @Override
    protected List<? extends LayerRung<Add>> ladder() {
        return List.of(AddAlgorithm.values());
    }

    @Override
    protected boolean exactOnWholeNumbers(LayerRung<Add> rung) {
        return true;
    }

    @Override
    protected List<LayerCase<Add>> cases() {
        List<LayerCase<Add>> cases = new ArrayList<>();
        for (int inputs = 1; inputs <= 4; inputs++) {
            List<Shape> shapes = Collections.nCopies(inputs, Shape.of(3, 5, 7));
            cases.add(new LayerCase<>(inputs + " inputs", new Add(), shapes, 3));
        }
        List<Shape> large = Collections.nCopies(2, Shape.of(8, 97, 89));
        cases.add(new LayerCase<>("large", new Add(), large, 3));
        return cases;
    }
}
