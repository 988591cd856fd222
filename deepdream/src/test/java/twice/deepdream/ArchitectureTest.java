package twice.deepdream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules for this family: what an algorithm may know. */
class ArchitectureTest {

    private static final JavaClasses FAMILY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("twice.deepdream");

    private static final DescribedPredicate<JavaClass> ALGORITHMS = JavaClass.Predicates.resideInAnyPackage(
            "twice.deepdream.ascent..", "twice.deepdream.image..", "twice.deepdream.objectives..");

    @Test
    void algorithmsNeitherReadNorDrawNorKnowTheCommandLine() {
        noClasses()
                .that(ALGORITHMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "org.jfree..",
                        "com.fasterxml..",
                        "java.io..",
                        "java.nio..",
                        "java.awt..",
                        "twice.convolution.io..",
                        "twice.cnn.io..",
                        "twice.cnn.command..",
                        "twice.deepdream.command..",
                        "twice.deepdream.charts..")
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
    void ascentsDontKnowTheirList() {
        noClasses()
                .that(ALGORITHMS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DreamAlgorithm.class)
                .check(FAMILY);
    }
}
