package twice.cnn.combine;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.ConcatenateAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Concatenate;

class ConcatenateContractTest extends LayerContract<Concatenate> {

    @Override
    protected List<? extends LayerRung<Concatenate>> ladder() {
        return List.of(ConcatenateAlgorithm.values());
    }

    @Override
    protected boolean exactOnWholeNumbers(LayerRung<Concatenate> rung) {
        return true;
    }

    @Override
    protected List<LayerCase<Concatenate>> cases() {
        List<LayerCase<Concatenate>> cases = new ArrayList<>();
        cases.add(new LayerCase<>("one input", new Concatenate(), List.of(Shape.of(3, 5, 7)), 3));
        List<Shape> three = List.of(Shape.of(1, 4, 3), Shape.of(5, 4, 3), Shape.of(2, 4, 3));
        cases.add(new LayerCase<>("three", new Concatenate(), three, 4));
        List<Shape> large = List.of(Shape.of(16, 97, 89), Shape.of(8, 97, 89));
        cases.add(new LayerCase<>("large", new Concatenate(), large, 3));
        cases.add(new LayerCase<>("vectors", new Concatenate(), List.of(Shape.of(3), Shape.of(4)), 2));
        return cases;
    }
}
