package twice.filters;

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
            .importPackages("twice.filters");

    /** Packages that aren't algorithms: the contract with the command, charts, and what puts results together. */
    private static final String[] OTHERS = {
        "twice.filters", "twice.filters.charts..", "twice.filters.chapter..", "twice.filters.compare.."
    };

    private static final DescribedPredicate<JavaClass> ALGORITHMS =
            JavaClass.Predicates.resideOutsideOfPackages(OTHERS);

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
                        "twice.convolution.io..")
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
                .areAssignableTo(Rung.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(FilterFamily.class)
                .check(FAMILY);
    }

    /** What a list's line makes is seen from the list's own class, and from there what that works with. */
    @Test
    void everyRungIsOnAList() {
        Set<JavaClass> reached = new HashSet<>();
        FilterFamily.ALL.stream()
                .flatMap(family -> family.ladder().stream())
                .forEach(rung -> reach(FAMILY.get(rung.getClass()), reached));
        Set<String> forgotten = FAMILY.stream()
                .filter(ALGORITHMS.and(JavaClass.Predicates.assignableTo(Filter.class)))
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
                    .filter(target -> target.getPackageName().startsWith("twice.filters."))
                    .forEach(target -> reach(target, reached));
        }
    }
}
