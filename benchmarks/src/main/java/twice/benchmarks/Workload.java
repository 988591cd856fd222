package twice.benchmarks;

import java.util.List;
import java.util.Optional;

/** What rungs are measured on: a kind of problem of a certain size. */
public interface Workload {

    /** The name on the command line, in the tables and in the names of charts; no other workload of any family has it. */
    String name();

    /** Name and sizes in one line. */
    String describe();

    /** The same in small, for a run of minutes. */
    Workload quick();

    /** Whether a quick run measures it, unless it is asked for by name; what lies between others may be left out. */
    default boolean isQuick() {
        return true;
    }

    /** The heap of the JVMs that measure it; all of it is touched before, which takes about a second a gigabyte. */
    default int heapMegabytes() {
        return 1024;
    }

    /** The ladder that is measured on it. */
    Rungs rungs();

    /** Why a rung of the ladder can't take it, as what that rung expects; empty if it can. */
    default Optional<String> refusal(Ladder.Rung rung) {
        return Optional.empty();
    }

    /** The ladder's rungs that can take it. */
    default List<Ladder.Rung> possible() {
        return rungs().all().stream().filter(rung -> refusal(rung).isEmpty()).toList();
    }

    /** Draws the data. */
    Problem<?> problem();
}
