package twice.cnn.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import twice.cnn.CnnException;
import twice.cnn.Network;
import twice.cnn.charts.network.NetworkDrawing;
import twice.cnn.models.Model;
import twice.cnn.models.Models;
import twice.cnn.timing.LayerTimes;
import twice.cnn.timing.VectorPeak;
import twice.convolution.ChartFile;
import twice.convolution.Progress;
import twice.convolution.io.Output;

/** {@code twice cnn describe MODEL}: a network, layer by layer. */
@Command(
        name = "describe",
        description = {
            "A row a layer: name, output shape, parameters, multiply-adds of one image, and the receptive field: how many",
            "pixels of the image one number sees, how far those of its neighbour lie from them, and the row and column,",
            "counted from 0, in whose middle the first number's lie."
        })
final class DescribeCommand extends Task {

    /** To warm up, and once more to measure. */
    private static final double SECONDS = 1.5;

    @Parameters(paramLabel = "MODEL", description = "One that 'twice cnn models' lists.")
    private String model;

    @Option(
            names = "--classes",
            paramLabel = "N",
            description = "Classes it tells apart (default: those it was made for).")
    private Integer classes;

    @Option(
            names = "--measure",
            description = {
                "Run it for some seconds, one image at a time, by the fastest rungs, batch normalization folded away: the",
                "milliseconds of each layer, and how many of the multiply-adds that the vector units could have done",
                "in that time it did. Winograd's rungs do fewer than the column counts, so that they may pass 100 %."
            })
    private boolean measure;

    @Option(names = "--chart", paramLabel = "FILE", description = "The network as a drawing, .png or .svg.")
    private String chart;

    @Override
    String run(Progress progress) throws IOException {
        Model chosen = Models.named(model);
        if (classes != null && classes < 1) {
            throw new CnnException("--classes: expected 1 or more, found " + classes);
        }
        if (chart != null) {
            Output file = new Output("--chart", chart);
            file.checkEnding(".png", ".svg");
            Output.check(List.of(file), List.of());
        }
        Network network = chosen.network(classes == null ? chosen.classes() : classes);
        long began = System.nanoTime();
        LayerTimes times = null;
        double peak = 0;
        if (measure) {
            progress.phase("measuring");
            times = LayerTimes.of(network, workers(), SECONDS);
            peak = VectorPeak.measured(workers());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (chart != null) {
            NetworkDrawing drawing = new NetworkDrawing(network);
            ChartFile.write(drawing, drawing.width(), drawing.height(), Output.path(chart));
        }
        String rows = new NetworkTable(network, times, peak).text();
        new Output("-o", "-").write(out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
        return times == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "model=%s threads=%d milliseconds=%.3f gflops=%.1f peak_gflops=%.1f seconds=%.1f",
                        network.name(),
                        workers().threads(),
                        times.whole(),
                        2 * network.multiplyAdds() / times.whole() / 1e6,
                        2 * peak / 1e9,
                        seconds);
    }
}
