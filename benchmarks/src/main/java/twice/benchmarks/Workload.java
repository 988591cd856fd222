package twice.benchmarks;

/** What rungs are measured on: a kind of problem of a certain size. */
public interface Workload {

    /** The name on the command line, in the tables and in the names of charts; no other workload of any family has it. */
    String name();

    /** Name and sizes in one line. */
    String describe();

    /** The same in small, for a run of minutes. */
    Workload quick();

    /** The ladder that is measured on it. */
    Rungs rungs();

    /** Draws the data. */
    Problem<?> problem();
}
