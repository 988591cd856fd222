package twice.convolution.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import twice.convolution.SignalsCommand;

/** The pictures that the chapter's own commands draw: what a reader types is what the chapter shows. */
final class Experiments {

    private Experiments() {}

    static void draw(Path images) throws IOException {
        run(images.resolve("sampling.png"), "sampling", "--frequency", "1,2.5", "--rate", "10");
        run(images.resolve("chirp.png"), "sampling", "--chirp", "0.5,12", "--rate", "10");
        run(images.resolve("aliasing.png"), "aliasing", "--frequency", "7", "--rate", "10");
        run(images.resolve("quantization.png"), "quantization", "--bits", "3");
        run(images.resolve("impulse.png"), "impulse", "--system", "blur");
        run(images.resolve("linearity.png"), "linearity");
    }

    private static void run(Path chart, String... experiment) throws IOException {
        Path numbers = Files.createTempFile("twice", ".txt");
        List<String> arguments = new ArrayList<>(List.of(experiment));
        arguments.addAll(List.of("--chart", chart.toString(), "-o", numbers.toString()));
        int exit = new CommandLine(new SignalsCommand()).execute(arguments.toArray(String[]::new));
        Files.delete(numbers);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", experiment) + ": exit status " + exit);
        }
    }
}
