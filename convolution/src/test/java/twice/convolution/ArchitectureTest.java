package twice.convolution;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import twice.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super(
                "twice.convolution",
                JavaClass.Predicates.resideInAnyPackage(
                        "twice.convolution.direct..",
                        "twice.convolution.separable..",
                        "twice.convolution.fft..",
                        "twice.convolution.choice..",
                        "twice.convolution.signal.."));
    }

    @Override
    protected List<Class<?>> contracts() {
        return List.of(Convolution1d.class, Convolution2d.class);
    }

    @Override
    protected List<Class<?>> lists() {
        return List.of(Convolution1dAlgorithm.class, Convolution2dAlgorithm.class);
    }

    @Override
    protected Stream<? extends Class<?>> listed() {
        return Stream.concat(
                Stream.of(Convolution1dAlgorithm.values())
                        .map(line -> line.create().getClass()),
                Stream.of(Convolution2dAlgorithm.values())
                        .map(line -> line.create().getClass()));
    }
}
