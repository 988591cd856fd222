package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Execution;
import twice.cnn.Pass;
import twice.cnn.train.Answers;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn classify MODEL IMAGE…}. */
@Command(
        name = "classify",
        description = "Says what is on pictures: for each the likeliest classes with their probabilities, a line each.")
final class ClassifyCommand extends Task {

    @Mixin
    private WeightsOptions weights;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "PNG, JPEG, GIF or BMP images.")
    private List<String> images;

    @Option(names = "--top", paramLabel = "K", defaultValue = "5", description = "Answers an image (default: 5).")
    private int top;

    @Option(
            names = "--logits",
            paramLabel = "FILE",
            description = "The network's outputs as text, a row an image; - is standard output.")
    private String logits;

    @Override
    String run(Progress progress) throws IOException {
        if (top < 1) {
            throw new CnnException("--top: expected 1 or more, found " + top);
        }
        Output rows = new Output("--logits", logits == null ? "-" : logits);
        Output.check(List.of(rows), images);
        WeightsOptions.Loaded loaded = weights.load();
        Execution execution = new Execution(
                loaded.network(),
                loaded.weights(),
                Execution.Settings.inference(1, workers()).withAlgorithm(loaded.algorithm()));
        int classes = loaded.classes().size();
        List<String> answers = new ArrayList<>();
        StringBuilder outputs = new StringBuilder();
        double seconds = 0;
        for (String image : images) {
            progress.phase("looking at " + image);
            InputImage.read(image, loaded, execution.image().values());
            long began = System.nanoTime();
            execution.forward(Pass.evaluating(1));
            seconds += (System.nanoTime() - began) / 1e9;
            float[] z = execution.output().values();
            StringJoiner row = new StringJoiner(" ");
            for (int k = 0; k < classes; k++) {
                row.add(Float.toString(z[k]));
            }
            outputs.append(row).append(System.lineSeparator());
            double[] p = Answers.probabilities(z, 0, classes);
            IntStream.range(0, classes)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer k) -> -p[k]))
                    .limit(top)
                    .forEach(k -> answers.add(String.format(
                            Locale.ROOT,
                            "%s: %.4f %s",
                            image,
                            p[k],
                            loaded.classes().get(k))));
        }
        if (logits != null) {
            rows.write(out -> out.write(outputs.toString().getBytes(StandardCharsets.UTF_8)));
        }
        if (logits == null || !rows.isStandardOutput()) {
            String text = String.join(System.lineSeparator(), answers) + System.lineSeparator();
            new Output("-o", "-").write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return String.format(
                Locale.ROOT, "model=%s images=%d seconds=%.3f", loaded.model().name(), images.size(), seconds);
    }
}
