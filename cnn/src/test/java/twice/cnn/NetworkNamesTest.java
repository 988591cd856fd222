package twice.cnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.cnn.models.Models;

/** Asked for a layer that it doesn't have, a network names those that may have been meant. */
class NetworkNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resnet18     | layer9.0      | near: layer1.0, layer2.0, layer3.0, layer4.0, layer1.1
            resnet18     | layer4        | near: layer4.0, layer4.1, layer4.0.bn1, layer4.0.bn2, layer4.0.add
            resnet18     | fc1           | near: fc
            inception_v3 | mixed_6F      | near: Mixed_6a, Mixed_6b, Mixed_6c, Mixed_6d, Mixed_6e
            inception_v3 | Conv2d_2a3x3  | near: Conv2d_2a_3x3, Conv2d_2b_3x3, Conv2d_1a_3x3, Conv2d_4a_3x3, Conv2d_2a_3x3.bn
            vgg16        | features.31   | near: features.3, features.30, features.1, features.11, features.21
            squeezenet1_1 | classifier   | near: classifier.0, classifier.1, classifier.2, classifier.3
            lenet5       | dense         | it has 12 layers, from conv1 to fc3
            lenet5       | ''            | it has 12 layers, from conv1 to fc3
            """)
    void namesWhatIsNear(String model, String wanted, String expected) {
        Network network = Models.named(model).network(10);
        CnnException e = assertThrows(CnnException.class, () -> network.node(wanted));
        assertEquals(model + " has no layer '" + wanted + "'; " + expected, e.getMessage());
    }
}
