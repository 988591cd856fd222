package twice.deepdream.objectives;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import twice.deepdream.Objective;
import twice.deepdream.Sight;

/** Several objectives, each times its weight. */
public record WeightedSum(List<Term> terms) implements Objective {

    /** One of them; a negative weight makes less of it. */
    public record Term(Objective objective, double weight) {}

    /** Copies the list. */
    public WeightedSum {
        terms = List.copyOf(terms);
    }

    @Override
    public Set<String> layers() {
        return terms.stream()
                .flatMap(term -> term.objective().layers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public double add(Sight sight, double weight) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.objective().add(sight, weight * term.weight());
        }
        return sum;
    }
}
