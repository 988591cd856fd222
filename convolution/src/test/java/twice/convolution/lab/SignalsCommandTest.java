package twice.convolution.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.SignalsCommand;
import twice.testing.CommandRun;

/** The experiments as a reader calls them. */
class SignalsCommandTest {

    @TempDir
    private Path directory;

    private int exit;
    private String err = "";

    /** Runs an experiment; the lines of its numbers. */
    private List<String> run(String... arguments) throws IOException {
        Path numbers = directory.resolve("numbers.txt");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", numbers.toString()));
        CommandRun run = CommandRun.of(new SignalsCommand(), all.toArray(String[]::new));
        exit = run.exit();
        err = run.err();
        return Files.exists(numbers) ? Files.readAllLines(numbers) : List.of();
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void samples() throws IOException {
        List<String> lines = run("sampling", "--frequency", "1", "--rate", "4", "--seconds", "1");
        assertEquals(4, lines.size());
        assertEquals(0.25, numbers(lines.get(1))[0]);
        assertEquals(1, numbers(lines.get(1))[1], 1e-12);
        assertTrue(err.startsWith("samples=4 rate=4.0 nyquist=2.0 highest=1.0 error="), err);
    }

    @Test
    void aliases() throws IOException {
        for (String line : run("aliasing", "--frequency", "7", "--rate", "10")) {
            assertEquals(numbers(line)[1], numbers(line)[2], 1e-12);
        }
        assertTrue(err.contains("alias=3.0"), err);
    }

    @Test
    void bits() throws IOException {
        List<String> lines = run("quantization", "--up-to", "10");
        assertEquals(10, lines.size());
        assertEquals(61.97, numbers(lines.get(9))[2], 0.01);
        assertEquals(61.97, numbers(lines.get(9))[1], 0.5);
    }

    @Test
    void impulses() throws IOException {
        List<String> lines = run("impulse", "--system", "edge", "--size", "3");
        assertEquals(List.of("0.0 0.0 0.0", "1.0 -1.0 0.0", "0.0 0.0 0.0"), lines);
        assertTrue(err.contains("sum=0.0 lsi=true"), err);
    }

    @Test
    void convolutionsAreToldFromOthers() throws IOException {
        List<String> lines = run("linearity");
        assertEquals(
                List.of(
                        "blur yes",
                        "edge yes",
                        "motion yes",
                        "median no",
                        "gamma no",
                        "invert no",
                        "vignette no",
                        "mirror no"),
                lines.stream()
                        .map(line -> line.split(" ", -1))
                        .map(cells -> cells[0] + " " + cells[3])
                        .toList());
        assertTrue(err.contains("systems=8 convolutions=3 seed=42 seconds="), err);
        assertEquals(lines, run("linearity", "--seed", "42"), "a seed is a seed");
        assertFalse(lines.equals(run("linearity", "--seed", "43")));
    }

    @ParameterizedTest
    @CsvSource({
        "sampling, .png",
        "sampling, .svg",
        "aliasing, .png",
        "aliasing, .svg",
        "quantization, .png",
        "quantization, .svg",
        "impulse, .png",
        "impulse, .svg",
        "linearity, .png",
        "linearity, .svg"
    })
    void everyExperimentHasItsChart(String experiment, String ending) throws IOException {
        Path chart = directory.resolve("chart" + ending);
        run(experiment, "--chart", chart.toString());
        assertEquals(0, exit, err);
        byte[] bytes = Files.readAllBytes(chart);
        assertTrue(bytes.length > 2000);
        String head = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1);
        assertTrue(ending.equals(".png") ? head.contains("PNG") : head.contains("<?xml"), head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampling --rate 0 | --rate: expected a positive number of hertz, found 0.0",
                "sampling --rate x | Invalid value for option '--rate': 'x' is not a double",
                "sampling --seconds -1 | --seconds: expected a positive time, found -1.0",
                "sampling --seconds 1e9 | --seconds: expected a time of 2 to 100,000 samples at 10.0 Hz, found 1.0E9",
                "sampling --frequency NaN | --frequency: expected hertz of 0 or more, found NaN",
                "sampling --chirp 1 | --chirp: expected two frequencies, found 1",
                "aliasing --frequency -7 | --frequency: expected hertz of 0 or more, found -7.0",
                "quantization --bits 0 | --bits: expected 1 to 24, found 0",
                "quantization --up-to 25 | --up-to: expected 1 to 24, found 25",
                "impulse --size 0 | --size: expected 1 to 201, found 0",
                "impulse --system x | --system: expected one of blur, edge, motion, median, gamma, invert, vignette, mirror, found x",
                "linearity --system blur,x | --system: expected one of blur, edge, motion, median, gamma, invert, vignette, mirror, found x",
                "linearity --chart x.jpg | --chart x.jpg: expected a name that ends in .png or .svg",
            })
    void whatIsWrongIsSaidInOneLine(String call, String message) throws IOException {
        List<String> lines = run(call.split(" ", -1));
        assertEquals(2, exit);
        assertEquals(message, err.strip());
        assertEquals(List.of(), lines, "nothing is written");
    }

    @Test
    void theNameAloneSaysWhatThereIs() throws IOException {
        run();
        assertEquals(2, exit);
    }
}
