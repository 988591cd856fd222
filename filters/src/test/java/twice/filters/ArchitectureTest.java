package twice.filters;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import twice.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    /** All packages but those of the contract with the command, charts, and what puts results together. */
    ArchitectureTest() {
        super(
                "twice.filters",
                JavaClass.Predicates.resideOutsideOfPackages(
                        "twice.filters",
                        "twice.filters.charts..",
                        "twice.filters.chapter..",
                        "twice.filters.compare.."));
    }

    @Override
    protected List<Class<?>> contracts() {
        return List.of(Filter.class);
    }

    @Override
    protected List<Class<?>> lists() {
        return List.of(Rung.class, FilterFamily.class);
    }

    @Override
    protected Stream<? extends Class<?>> listed() {
        return FilterFamily.ALL.stream()
                .flatMap(family -> family.ladder().stream())
                .map(Object::getClass);
    }
}
