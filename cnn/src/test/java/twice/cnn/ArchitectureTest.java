package twice.cnn;

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
import org.junit.jupiter.api.Test;

/** The house's rules for this family: what an algorithm may know, and that none is forgotten. */
class ArchitectureTest {

    private static final JavaClasses FAMILY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("twice.cnn");

    /** Where layers are described and computed. */
    private static final DescribedPredicate<JavaClass> ALGORITHMS = JavaClass.Predicates.resideInAnyPackage(
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
            "twice.cnn.subsample..");

    @Test
    void algorithmsNeitherReadNorDrawNorKnowTheCommandLine() {
        noClasses()
                .that(ALGORITHMS)
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
                        "twice.convolution.io..",
                        "twice.cnn.io..",
                        "twice.cnn.command..",
                        "twice.cnn.charts..")
                .check(FAMILY);
    }

    @Test
    void algorithmsDontPrint() {
        noClasses()
                .that(ALGORITHMS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(FAMILY);
    }

    @Test
    void algorithmsDontKnowTheirLists() {
        noClasses()
                .that(ALGORITHMS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LayerRung.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(LayerFamily.class)
                .check(FAMILY);
    }

    /** What a list's line makes is seen from the list's own class, and from there what that works with. */
    @Test
    void everyRungIsOnAList() {
        Set<JavaClass> reached = new HashSet<>();
        LayerFamily.ALL.stream()
                .flatMap(family -> family.ladder().stream())
                .forEach(rung -> reach(FAMILY.get(rung.getClass()), reached));
        Set<String> forgotten = FAMILY.stream()
                .filter(ALGORITHMS.and(JavaClass.Predicates.assignableTo(Operation.class)))
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
                    .filter(ALGORITHMS)
                    .forEach(target -> reach(target, reached));
        }
    }
}
