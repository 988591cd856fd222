package twice.cnn.conv;

import java.util.List;
import twice.cnn.ConvolutionAlgorithm;
import twice.cnn.LayerCase;
import twice.cnn.LayerContract;
import twice.cnn.LayerRung;
import twice.cnn.Shape;
import twice.cnn.layers.Convolution;

class ConvolutionContractTest extends LayerContract<Convolution> {

    @Override
    protected List<? extends LayerRung<Convolution>> ladder() {
        return List.of(ConvolutionAlgorithm.values());
    }

    @Override
    protected List<LayerCase<Convolution>> cases() {
        return List.of(
                LayerCase.of(Convolution.of(1, 1, 1), Shape.of(1, 1, 1), 1),
                LayerCase.of(Convolution.of(3, 5, 3).withPadding(1), Shape.of(3, 9, 7), 3));
    }
}
