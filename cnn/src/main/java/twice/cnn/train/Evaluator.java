package twice.cnn.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import twice.cnn.Execution;
import twice.cnn.Pass;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.data.Dataset;
import twice.cnn.loss.SoftmaxCrossEntropy;
import twice.cnn.models.Preprocessing;
import twice.convolution.Workers;

/** Shows a network a whole data set and counts its answers. */
public final class Evaluator {

    private final Execution execution;
    private final Batches batches;
    private final Dataset data;
    private final Tensor logits;
    private final int[] labels;
    private final int[] order;

    /** An evaluator that sends images through that execution, as many at a time as it holds. */
    public Evaluator(Execution execution, Dataset data, Preprocessing preprocessing, Workers workers) {
        int batch = execution.image().shape().dim(0);
        this.execution = execution;
        this.data = data;
        this.batches = new Batches(data, preprocessing, Augmentation.NONE, batch, workers);
        this.logits = execution.output().viewed(Shape.of(batch, data.classes().size()));
        this.labels = new int[batch];
        this.order = new int[data.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** Evaluates; the listener hears how many images are done. */
    public Evaluation run(TrainingListener listener) {
        int classes = data.classes().size();
        int batch = labels.length;
        int[][] confusion = new int[classes][classes];
        List<Evaluation.Mistake> mistakes = new ArrayList<>();
        SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
        double sum = 0;
        for (int from = 0; from < order.length; from += batch) {
            int images = Math.min(batch, order.length - from);
            batches.fill(order, from, images, 0, execution.image().values(), labels);
            execution.forward(Pass.evaluating(images));
            sum += images * loss.loss(logits, labels, images);
            for (int n = 0; n < images; n++) {
                int answer = Answers.best(logits.values(), n * classes, classes);
                confusion[labels[n]][answer]++;
                if (answer != labels[n]) {
                    double[] p = Answers.probabilities(logits.values(), n * classes, classes);
                    mistakes.add(new Evaluation.Mistake(from + n, labels[n], answer, p[labels[n]]));
                }
            }
            listener.evaluated(from + images, order.length);
        }
        mistakes.sort(Comparator.comparingDouble(Evaluation.Mistake::probability)
                .thenComparingInt(Evaluation.Mistake::index));
        return new Evaluation(sum / Math.max(1, order.length), confusion, mistakes);
    }
}
