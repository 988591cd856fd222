package twice.cnn;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import twice.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    /** Where layers are described and computed. */
    ArchitectureTest() {
        super(
                "twice.cnn",
                JavaClass.Predicates.resideInAnyPackage(
                        "twice.cnn.activation..",
                        "twice.cnn.combine..",
                        "twice.cnn.conv..",
                        "twice.cnn.dropout..",
                        "twice.cnn.gemm..",
                        "twice.cnn.layers..",
                        "twice.cnn.linear..",
                        "twice.cnn.loss..",
                        "twice.cnn.norm..",
                        "twice.cnn.pool..",
                        "twice.cnn.softmax..",
                        "twice.cnn.subsample.."));
    }

    @Override
    protected List<Class<?>> contracts() {
        return List.of(Operation.class);
    }

    @Override
    protected List<Class<?>> lists() {
        return List.of(LayerRung.class, LayerFamily.class);
    }

    @Override
    protected Stream<? extends Class<?>> listed() {
        return LayerFamily.ALL.stream()
                .flatMap(family -> family.ladder().stream())
                .map(Object::getClass);
    }
}
