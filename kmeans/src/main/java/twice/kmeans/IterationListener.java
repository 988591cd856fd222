package twice.kmeans;

/** Told what each iteration did: for progress, for the charts, and for the tests that compare rungs step by step. */
@FunctionalInterface
public interface IterationListener {

    /** Listens to nothing. */
    IterationListener NONE = new IterationListener() {
        @Override
        public void iteration(int iteration, int[] labels, double[] centroids, long distances) {}

        @Override
        public boolean needsLabels() {
            return false;
        }
    };

    /** Whether the labels are looked at; if not, they may be in any order, which saves some rungs a pass over them. */
    default boolean needsLabels() {
        return true;
    }

    /**
     * Called at the end of every iteration, on the thread that called {@link KMeans#cluster}. The arrays are the
     * algorithm's own: to be read during the call only, and never written.
     *
     * @param iteration from 1
     * @param labels n labels as this iteration assigned them
     * @param centroids k·d coordinates of the centroids after they moved, row-major
     * @param distances how many distances between a point and a centroid this iteration computed; −1 where the
     *     implementation can't tell
     */
    void iteration(int iteration, int[] labels, double[] centroids, long distances);
}
