package twice.cnn.chapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.EpochResult;
import twice.cnn.train.Evaluation;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Schedule;
import twice.cnn.train.Sgd;
import twice.cnn.train.Trainer;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.convolution.Workers;

/** Small trainings, all with the same recipe: momentum 0.9, no weight decay, no augmentation, MNIST's preprocessing. */
final class Lab {

    static final int BATCH = 32;
    static final double MOMENTUM = 0.9;
    private static final int AT_ONCE = 100;

    private Lab() {}

    /** A training of some epochs, which changes the weights; it tells what came out after each. */
    static List<EpochResult> train(
            Network network,
            Weights weights,
            Dataset data,
            Dataset held,
            int epochs,
            Schedule schedule,
            Workers workers) {
        TrainingPlan plan = new TrainingPlan(
                epochs,
                BATCH,
                new Sgd(MOMENTUM, false, 0),
                schedule,
                Augmentation.NONE,
                0,
                Canvas.SEED,
                "auto",
                0,
                false);
        return train(network, Set.of(), weights, data, held, Preprocessing.MNIST, plan, workers);
    }

    /** A training by another plan, in which some layers stay as they are. */
    static List<EpochResult> train(
            Network network,
            Set<String> frozen,
            Weights weights,
            Dataset data,
            Dataset held,
            Preprocessing preprocessing,
            TrainingPlan plan,
            Workers workers) {
        Trainer trainer = new Trainer(network, frozen, weights, data, held, preprocessing, plan, workers);
        try {
            trainer.run(Optional.empty(), TrainingListener.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trainer.history();
    }

    /** What a network answers. */
    static Evaluation evaluate(Network network, Weights weights, Dataset data, Workers workers) {
        Execution execution = new Execution(network, weights, Execution.Settings.inference(AT_ONCE, workers));
        return new Evaluator(execution, data, Preprocessing.MNIST, workers).run(TrainingListener.NONE);
    }

    /** One-cycle up to that rate, over all steps of such a training. */
    static Schedule oneCycle(double rate, Dataset data, int epochs) {
        return new Schedule.OneCycle(rate, (long) epochs * ((data.size() + BATCH - 1) / BATCH));
    }
}
