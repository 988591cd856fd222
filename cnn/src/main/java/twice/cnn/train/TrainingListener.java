package twice.cnn.train;

/** Hears how a training goes on. */
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /**
     * After a batch.
     *
     * @param epoch counted from 1
     * @param done images of this epoch
     * @param images in an epoch
     * @param perSecond images a second, lately
     * @param secondsLeft until the last epoch is done, at that speed
     */
    default void trained(int epoch, int done, int images, double perSecond, double secondsLeft) {}

    /** After a batch of an evaluation. */
    default void evaluated(int done, int images) {}

    /** After an epoch. */
    default void epoch(EpochResult result, double imagesPerSecond) {}

    /** After a checkpoint has been written. */
    default void saved(int epoch, int batch) {}
}
