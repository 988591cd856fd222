package twice.filters;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import twice.convolution.io.Output;

/** The pictures that {@code compare} draws. */
final class CompareOptions {

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "compare: clean, noisy and best filtered pictures side by side: .png or .svg.")
    String sheet;

    @Option(
            names = "--psnr-chart",
            paramLabel = "FILE",
            description = "compare: PSNR over the window's size, for each noise: .png or .svg.")
    String curves;

    /** The places that they go to; their endings are checked. */
    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        add(outputs, "--chart", sheet);
        add(outputs, "--psnr-chart", curves);
        return outputs;
    }

    private static void add(List<Output> outputs, String option, String file) {
        if (file != null) {
            Output output = new Output(option, file);
            output.checkEnding(".png", ".svg");
            outputs.add(output);
        }
    }
}
