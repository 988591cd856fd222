package twice.convolution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import twice.convolution.gallery.GalleryKernel;
import twice.convolution.gallery.KernelGallery;
import twice.convolution.io.Input;
import twice.convolution.io.Output;

/**
 * {@code twice convolution INPUT --kernel NAME|FILE}: reads, convolves, writes. Everything is checked before the work
 * begins, and nothing is written before it is done.
 */
@Command(
        name = "convolution",
        description = "Slides a kernel over a signal, a matrix or an image.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ConvolutionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConvolutionOptions options;

    @Override
    public Integer call() throws IOException {
        if (options.listKernels) {
            new Output("-o", "-").write(ConvolutionCommand::listKernels);
            return 0;
        }
        String summary;
        try (Progress progress = Progress.start("convolution", RootOption.value(spec, "--quiet", false))) {
            summary = run(progress);
        } catch (ConvolutionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        System.err.println(summary);
        return 0;
    }

    private String run(Progress progress) throws IOException {
        OptionChecks.check(options);
        Output.check(options.outputs(), options.inputs());
        progress.phase("reading " + options.input);
        Kernel kernel = KernelChoice.read(options.kernel, options.normalize);
        int threads = RootOption.value(spec, "--threads", Runtime.getRuntime().availableProcessors());
        Input input;
        try (ConvolutionWarmUp warmUp = ConvolutionWarmUp.start(options, kernel, threads)) {
            input = Input.read(options.input, options.maxMegapixels, warmUp);
            warmUp.finish(input);
        }
        Settings settings = OptionChecks.settings(options, input instanceof Input.Picture, threads);
        if (input instanceof Input.Text text && text.matrix().isSignal() && kernel.isSignal()) {
            return new SignalRun(options, settings, progress).run(text.matrix(), kernel);
        }
        return new PlaneRun(options, settings, progress).run(input, kernel);
    }

    private static void listKernels(OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (GalleryKernel kernel : KernelGallery.all()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%-12s %-5s sum %-3.0f rank %d (%s)  %s%n",
                    kernel.name(),
                    kernel.kernel().rows() + "x" + kernel.kernel().columns(),
                    kernel.sum(),
                    kernel.rank(),
                    kernel.isSeparable() ? "separable" : "not separable",
                    kernel.effect()));
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the summaries of signals and of planes have in common. */
    static String summary(String algorithm, int rows, int columns, Kernel kernel, Settings settings) {
        String border = BorderNames.id(settings.border());
        return "algorithm=" + algorithm + " rows=" + rows + " columns=" + columns + " kernel=" + kernel.rows() + "x"
                + kernel.columns() + " mode=" + settings.mode().name().toLowerCase(Locale.ROOT) + " border=" + border
                + (settings.border() == Border.CONSTANT ? " border_value=" + settings.borderValue() : "")
                + " correlate=" + settings.correlate() + " stride=" + settings.stride();
    }

    /** What is to be seen of the work, before the result: comments of a text, so that the output can be read again. */
    static void print(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(line.isEmpty() ? "#" : "# ").append(line).append('\n'));
        new Output("-o", "-").write(out -> out.write(text.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
