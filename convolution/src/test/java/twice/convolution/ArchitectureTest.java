package twice.convolution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules for this family: what an algorithm may know, and that none is forgotten. */
class ArchitectureTest {

    private static final JavaClasses FAMILY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("twice.convolution");

    private static final String[] ALGORITHMS = {
        "twice.convolution.direct..",
        "twice.convolution.separable..",
        "twice.convolution.fft..",
        "twice.convolution.choice..",
        "twice.convolution.signal.."
    };

    @Test
    void algorithmsNeitherReadNorDrawNorKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(ALGORITHMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "org.jfree..",
                        "me.tongfei..",
                        "java.io..",
                        "java.nio..",
                        "java.awt..",
                        "javax.imageio..",
                        "twice.convolution.io..")
                .check(FAMILY);
    }

    @Test
    void algorithmsDontPrint() {
        noClasses()
                .that()
                .resideInAnyPackage(ALGORITHMS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(FAMILY);
    }

    @Test
    void algorithmsDontKnowTheirLists() {
        noClasses()
                .that()
                .resideInAnyPackage(ALGORITHMS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Convolution1dAlgorithm.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Convolution2dAlgorithm.class)
                .check(FAMILY);
    }

    @Test
    void everyRungIsOnAList() {
        DescribedPredicate<JavaClass> rung = JavaClass.Predicates.assignableTo(Convolution1d.class)
                .or(JavaClass.Predicates.assignableTo(Convolution2d.class));
        Set<JavaClass> reached = new HashSet<>();
        Stream.concat(
                        Stream.of(Convolution1dAlgorithm.values()).map(Convolution1dAlgorithm::create),
                        Stream.of(Convolution2dAlgorithm.values()).map(Convolution2dAlgorithm::create))
                .forEach(made -> reach(FAMILY.get(made.getClass()), reached));
        Set<String> forgotten = FAMILY.stream()
                .filter(JavaClass.Predicates.resideInAnyPackage(ALGORITHMS).and(rung))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT) && !reached.contains(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), forgotten, "rungs that nothing on a list runs");
    }

    /** The class, and all classes of the algorithms that it works with. */
    private static void reach(JavaClass type, Set<JavaClass> reached) {
        if (reached.add(type)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(JavaClass.Predicates.resideInAnyPackage(ALGORITHMS))
                    .forEach(target -> reach(target, reached));
        }
    }
}
