package twice.cnn.train;

/** How fast an epoch goes, and how long all will take. */
final class Speed {

    private final int images;
    private final int epochs;
    private final long began = System.nanoTime();
    private long done;
    private double seconds;

    Speed(int images, int epochs) {
        this.images = images;
        this.epochs = epochs;
    }

    /** So many images more are done. */
    void add(int count) {
        done += count;
        seconds = (System.nanoTime() - began) / 1e9;
    }

    double imagesPerSecond() {
        return seconds == 0 ? 0 : done / seconds;
    }

    /** Until the last epoch's end, evaluations not counted. */
    double secondsLeft(int epoch, int doneOfEpoch) {
        long left = (long) (epochs - epoch) * images - doneOfEpoch;
        return left / Math.max(1e-9, imagesPerSecond());
    }
}
