package twice.convolution.crossover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Where one rung overtakes another: the places that a chooser has to know. */
public final class Crossovers {

    /** Who is faster by less than this may be so by chance. */
    private static final double MARGIN = 1.1;

    private Crossovers() {}

    /**
     * The fastest rung changes.
     *
     * @param size where the two lines meet, drawn straight on logarithmic axes
     * @param value the time at which they meet
     */
    public record Crossover(String below, String above, double size, double value) {}

    /** All changes of the fastest among the rungs that the model knows, by rising size. */
    public static List<Crossover> of(List<Measured> rows) {
        List<Crossover> crossovers = new ArrayList<>();
        TreeSet<Integer> sizes = new TreeSet<>();
        rows.stream().filter(row -> row.model().isPresent()).forEach(row -> sizes.add(row.size()));
        Measured before = null;
        for (int size : sizes) {
            Measured fastest = rows.stream()
                    .filter(row -> row.model().isPresent() && row.size() == size)
                    .min(Comparator.comparingDouble(Measured::value))
                    .orElseThrow();
            Optional<Measured> same = before == null ? Optional.empty() : find(rows, before.rung(), size);
            if (same.isPresent() && same.get().value() <= MARGIN * fastest.value()) {
                fastest = same.get();
            }
            if (before != null && !before.rung().equals(fastest.rung())) {
                meeting(rows, before, fastest).ifPresent(crossovers::add);
            }
            before = fastest;
        }
        return crossovers;
    }

    /** Where the lines of two rungs meet between two sizes; nowhere if one of them wasn't measured at both. */
    private static Optional<Crossover> meeting(List<Measured> rows, Measured before, Measured after) {
        Optional<Measured> rising = find(rows, before.rung(), after.size());
        Optional<Measured> falling = find(rows, after.rung(), before.size());
        if (rising.isEmpty() || falling.isEmpty()) {
            return Optional.empty();
        }
        double ahead = Math.max(0, Math.log(falling.get().value() / before.value()));
        double behind = Math.log(rising.get().value() / after.value());
        double part = ahead / (ahead + behind);
        return Optional.of(new Crossover(
                before.rung(),
                after.rung(),
                between(before.size(), after.size(), part),
                between(before.value(), rising.get().value(), part)));
    }

    private static Optional<Measured> find(List<Measured> rows, String rung, int size) {
        return rows.stream()
                .filter(row -> row.rung().equals(rung) && row.size() == size)
                .findFirst();
    }

    private static double between(double from, double to, double part) {
        return from * Math.pow(to / from, part);
    }
}
