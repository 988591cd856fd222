package twice.testing;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The house's rules for a chapter: what an algorithm may know, and that none is forgotten. A chapter's test extends this and
 * says which of its classes are algorithms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {

    private static final String[] WORLD = {
        "picocli..",
        "org.jfree..",
        "me.tongfei..",
        "java.io..",
        "java.nio..",
        "java.awt..",
        "javax.imageio..",
        "twice.*.io..",
        "twice.*.command..",
        "twice.*.charts.."
    };

    private final JavaClasses chapter;
    private final DescribedPredicate<JavaClass> algorithms;

    /**
     * The rules for one chapter.
     *
     * @param root its package, with all below
     * @param algorithms which of its classes are algorithms
     */
    protected HouseRules(String root, DescribedPredicate<JavaClass> algorithms) {
        this.chapter = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        this.algorithms = algorithms.and(JavaClass.Predicates.resideInAPackage(root + ".."));
    }

    /** What every rung implements. */
    protected abstract List<Class<?>> contracts();

    /** The enums and tables that list the rungs. */
    protected abstract List<Class<?>> lists();

    /** The classes of what the lists hold: of the rungs, or of the lines that make them. */
    protected abstract Stream<? extends Class<?>> listed();

    @Test
    void algorithmsNeitherReadNorDrawNorKnowTheCommandLine() {
        noClasses()
                .that(algorithms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WORLD)
                .check(chapter);
    }

    @Test
    void algorithmsDontPrint() {
        noClasses()
                .that(algorithms)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(chapter);
    }

    @Test
    void algorithmsDontKnowTheirLists() {
        noClasses()
                .that(algorithms)
                .should()
                .dependOnClassesThat(assignableToAny(lists()))
                .check(chapter);
    }

    /** What a line of a list makes is seen from the line's own class, and from there what that works with. */
    @Test
    void everyRungIsOnAList() {
        Set<JavaClass> reached = new HashSet<>();
        listed().forEach(type -> reach(chapter.get(type), reached));
        Set<String> forgotten = chapter.stream()
                .filter(algorithms.and(assignableToAny(contracts())))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT) && !reached.contains(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), forgotten, "rungs that nothing on a list runs");
    }

    /** The class, and all classes of the algorithms that it works with. */
    private void reach(JavaClass type, Set<JavaClass> reached) {
        if (reached.add(type)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(algorithms)
                    .forEach(target -> reach(target, reached));
        }
    }

    private static DescribedPredicate<JavaClass> assignableToAny(List<Class<?>> types) {
        return DescribedPredicate.describe(
                "assignable to any of " + types, known -> types.stream().anyMatch(known::isAssignableTo));
    }
}
