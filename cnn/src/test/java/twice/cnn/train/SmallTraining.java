package twice.cnn.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;
import twice.cnn.io.SafetensorsWriter;
import twice.cnn.layers.Activation;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/** A training of seconds, with everything that could lose its place: momentum, augmentation, a schedule, early stopping. */
final class SmallTraining {

    static final Dataset TRAINING = DrawnDigits.images(410, 1);
    static final Dataset HELD = DrawnDigits.images(100, 2);
    static final int BATCH = 10;

    private SmallTraining() {}

    static Network network() {
        return Network.builder("small", Shape.of(1, 28, 28))
                .add("conv1", Convolution.of(1, 4, 5).withStride(2))
                .add("act1", Activation.relu())
                .add("pool1", MaxPool.of(2))
                .add("flatten", new Flatten())
                .add("fc1", Linear.of(144, 10))
                .build();
    }

    static TrainingPlan plan(UpdateRule rule, double rate, int epochs) {
        Schedule schedule = new Schedule.Stairs(rate, 50, 0.5);
        Augmentation augmentation = new Augmentation(1, 5, 0.1, 0.5, false, 0);
        return new TrainingPlan(epochs, BATCH, rule, schedule, augmentation, 0, 3, "auto", 0, true);
    }

    static Trainer trainer(TrainingPlan plan, int threads) {
        Weights weights = Weights.initial(network(), plan.seed());
        return new Trainer(network(), weights, TRAINING, HELD, Preprocessing.MNIST, plan, new Workers(threads));
    }

    static Checkpoint checkpoint(Path directory, TrainingPlan plan) throws IOException {
        Checkpoint checkpoint =
                new Checkpoint(directory, Trainer.options(network(), TRAINING, Preprocessing.MNIST, plan), 15);
        checkpoint.prepare();
        return checkpoint;
    }

    /** Trains with checkpoints, and tells of each on standard output; whoever started this JVM may kill it then. */
    public static void main(String[] args) throws IOException {
        TrainingPlan plan = plan(new Sgd(0.9, true, 1e-4), 0.05, 3);
        Checkpoint checkpoint = checkpoint(Path.of(args[0]), plan);
        Trainer trainer = trainer(plan, Integer.parseInt(args[1]));
        Weights weights = trainer.run(Optional.of(checkpoint), new TrainingListener() {
            @Override
            public void saved(int epoch, int batch) {
                System.out.println(epoch + " " + batch);
            }
        });
        SafetensorsWriter.write(Path.of(args[0]).resolve("done.safetensors"), weights.all(), java.util.Map.of());
    }
}
