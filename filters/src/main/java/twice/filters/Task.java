package twice.filters;

import java.io.IOException;
import java.util.List;
import twice.convolution.Progress;

/** What {@code twice filters FILTER} does: a filter, or one of the words that stand beside them. */
interface Task {

    /** The word on the command line. */
    String name();

    /** Other words for it. */
    default List<String> synonyms() {
        return List.of();
    }

    /** What it does, in a few words. */
    String idea();

    /** The options it takes beside those that every task takes. */
    List<String> options();

    /** How many images it takes. */
    default int images() {
        return 1;
    }

    /** Its algorithms, from naive to the one that chooses; none where there is no choice. */
    default List<? extends Rung<?>> ladder() {
        return List.of();
    }

    /**
     * Checks what can be checked before a file is opened, and gives what is left to do.
     *
     * @throws FiltersException if options are missing or wrong
     */
    Job prepare(FiltersOptions options);

    /** A task with its parameters. */
    interface Job {

        /** Reads, works, writes; gives the summary. */
        String run(int threads, Progress progress) throws IOException;
    }
}
