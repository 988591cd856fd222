package twice.cnn.chapter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import twice.cnn.Execution;
import twice.cnn.Network;
import twice.cnn.Weights;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.data.Subset;
import twice.cnn.layers.AdaptiveAveragePool;
import twice.cnn.layers.Flatten;
import twice.cnn.layers.Linear;
import twice.cnn.layers.Pair;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Evaluator;
import twice.cnn.train.Schedule;
import twice.cnn.train.Sgd;
import twice.cnn.train.TrainingListener;
import twice.cnn.train.TrainingPlan;
import twice.cnn.train.UpdateRule;
import twice.cnn.transfer.CachedFeatures;
import twice.cnn.transfer.Freezing;
import twice.cnn.transfer.PretrainedRate;
import twice.cnn.transfer.Transfer;
import twice.convolution.Workers;

/** A task learned from few examples and from more, in four ways: with a network that knows another task, and without. */
final class FewExamples {

    /** What is done with the network that knows another task. */
    enum Way {
        SCRATCH("from scratch", 0),
        LAST("linear, on its last features", 1),
        EARLIER("linear, on earlier features", 2),
        TUNED("fine-tuned, all of it", 3);

        final String title;

        /** Its place in the palette. */
        final int color;

        Way(String title, int color) {
            this.title = title;
            this.color = color;
        }
    }

    /**
     * The network that knows something.
     *
     * @param architecture builds it for a number of classes
     * @param weights what it knows
     * @param earlier a layer in its middle
     * @param bins places across and down to which that layer's maps are averaged, so that a linear layer sees few numbers
     */
    record Source(
            IntFunction<Network> architecture,
            Weights weights,
            String earlier,
            int bins,
            Preprocessing preprocessing) {}

    /** Its training: the same for all ways. */
    record Recipe(int batch, int shown, int epochs, double rate) {}

    private static final long SEED = 42;
    private static final double PART = 0.1;
    private static final int AT_ONCE = 50;

    private final Source source;
    private final Dataset pool;
    private final Dataset test;
    private final Recipe recipe;
    private final Workers workers;
    private final Map<Way, Freezing> freezings = new EnumMap<>(Way.class);
    private final Map<Way, Dataset> poolFeatures = new EnumMap<>(Way.class);
    private final Map<Way, Dataset> testFeatures = new EnumMap<>(Way.class);

    /** Sends all images through the frozen parts, once for all trainings. */
    FewExamples(Source source, Dataset pool, Dataset test, Recipe recipe, Workers workers) {
        this.source = source;
        this.pool = pool;
        this.test = test;
        this.recipe = recipe;
        this.workers = workers;
        Network network = source.architecture().apply(pool.classes().size());
        freezings.put(Way.LAST, Freezing.allButHead(network));
        freezings.put(Way.EARLIER, Freezing.allButHead(earlier(network)));
        CachedFeatures.Run run = new CachedFeatures.Run(source.preprocessing(), "auto", AT_ONCE, workers);
        freezings.forEach((way, freezing) -> {
            Network frozen = freezing.network().upTo(freezing.last());
            poolFeatures.put(way, CachedFeatures.of(frozen, source.weights(), pool, run, TrainingListener.NONE));
            testFeatures.put(way, CachedFeatures.of(frozen, source.weights(), test, run, TrainingListener.NONE));
        });
    }

    /** The network up to a layer in its middle, and a linear one behind. */
    private Network earlier(Network network) {
        Network below = network.upTo(source.earlier());
        Network.Builder builder = Network.builder(network.name(), network.input());
        below.nodes()
                .forEach(node ->
                        builder.add(node.name(), node.layer(), node.inputs().toArray(new String[0])));
        builder.add("bins", new AdaptiveAveragePool(Pair.of(source.bins()))).add("flat", new Flatten());
        int features = (int) builder.shapeOf("flat").size();
        return builder.add("head", Linear.of(features, pool.classes().size())).build();
    }

    /** The part of the test images with the right answer, after so many examples of each class, drawn by the seed. */
    double accuracy(Way way, int each, long seed) {
        return switch (way) {
            case SCRATCH, TUNED -> whole(way, SomeClasses.few(pool, each, seed), seed);
            case LAST, EARLIER -> head(way, SomeClasses.few(poolFeatures.get(way), each, seed), seed);
        };
    }

    private double whole(Way way, Dataset examples, long seed) {
        Network network = source.architecture().apply(pool.classes().size());
        boolean tuned = way == Way.TUNED;
        Weights weights = Weights.initial(network, SEED + seed);
        if (tuned) {
            Transfer.begin(network, source.weights(), "source", SEED + seed)
                    .all()
                    .forEach((name, tensor) -> System.arraycopy(
                            tensor.values(), 0, weights.get(name).values(), 0, tensor.values().length));
        }
        UpdateRule rule = new Sgd(Lab.MOMENTUM, false, 0);
        String head = Freezing.head(network).name();
        return train(
                network,
                weights,
                examples,
                test,
                source.preprocessing(),
                tuned ? new PretrainedRate(rule, head, PART) : rule,
                seed);
    }

    private double head(Way way, Dataset examples, long seed) {
        Freezing freezing = freezings.get(way);
        Network behind = freezing.network().after(freezing.last());
        return train(
                behind,
                Weights.initial(behind, SEED + seed),
                examples,
                testFeatures.get(way),
                Preprocessing.NONE,
                new Sgd(Lab.MOMENTUM, false, 0),
                seed);
    }

    private double train(
            Network network,
            Weights weights,
            Dataset examples,
            Dataset asked,
            Preprocessing preprocessing,
            UpdateRule rule,
            long seed) {
        int batch = Math.min(recipe.batch(), examples.size());
        int epochs = Math.max(recipe.epochs(), recipe.shown() / examples.size());
        long steps = (long) epochs * ((examples.size() + batch - 1) / batch);
        TrainingPlan plan = new TrainingPlan(
                epochs,
                batch,
                rule,
                new Schedule.OneCycle(recipe.rate(), steps),
                Augmentation.NONE,
                0,
                seed,
                "auto",
                0,
                false);
        Lab.train(network, Set.of(), weights, examples, new Subset(examples, List.of()), preprocessing, plan, workers);
        Execution execution = new Execution(network, weights, Execution.Settings.inference(AT_ONCE, workers));
        return new Evaluator(execution, asked, preprocessing, workers)
                .run(TrainingListener.NONE)
                .accuracy();
    }
}
