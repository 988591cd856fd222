package twice.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import twice.convolution.BorderNames;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.gallery.Samples;
import twice.convolution.io.ImageFile;
import twice.convolution.io.TextFile;
import twice.convolution.io.WholeFile;
import twice.filters.compare.Contenders;
import twice.testing.CommandRun;
import twice.testing.PlaneComparison;

class FiltersCommandTest {

    @TempDir
    Path directory;

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private String text(String name, Plane plane) throws IOException {
        WholeFile.write(directory.resolve(name), out -> TextFile.write(plane, out));
        return file(name);
    }

    private String image(String name, Image image) throws IOException {
        WholeFile.write(directory.resolve(name), out -> ImageFile.write(image, "png", out));
        return file(name);
    }

    private Image read(String name) throws IOException {
        return ImageFile.read(file(name), ImageFile.MAX_MEGAPIXELS);
    }

    private Plane readText(String name) throws IOException {
        return TextFile.read(file(name)).toPlane();
    }

    private static CommandRun succeeds(String... args) {
        CommandRun run = CommandRun.of(new FiltersCommand(), args);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    static Stream<FilterReference> references() {
        return Stream.of("mean", "median", "gaussian", "gradient").flatMap(name -> FilterReference.of(name).stream());
    }

    private List<String> arguments(FilterReference one, String input, String output) {
        List<String> arguments = new ArrayList<>(List.of(one.filter(), input, "-o", output));
        one.options().forEach((option, value) -> arguments.addAll(List.of(option, value)));
        arguments.addAll(List.of(
                "--border",
                BorderNames.id(one.settings().border()),
                "--border-value",
                Double.toString(one.settings().borderValue())));
        return arguments;
    }

    /** Every reference number through the command, text to text: that each option does what its library's namesake does. */
    @ParameterizedTest
    @MethodSource("references")
    void theReferencesAsText(FilterReference one) throws IOException {
        String input = text("x.txt", one.x());
        succeeds(arguments(one, input, file("y.txt")).toArray(String[]::new));
        double bound = one.filter().equals("median") ? 0 : 1e-5 * PlaneComparison.largest(one.expected());
        PlaneComparison.assertClose(one.name(), one.expected(), readText("y.txt"), bound);
    }

    /** Images to images: the rounded magnitude, within a level. */
    @ParameterizedTest
    @MethodSource("references")
    void theReferencesAsImages(FilterReference one) throws IOException {
        if (!one.name().contains("u8")) {
            return;
        }
        String input = image("x.png", new Image(List.of(one.x())));
        succeeds(arguments(one, input, file("y.png")).toArray(String[]::new));
        float[] expected = one.expected().values().clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Math.min(255, Math.abs(expected[i]));
        }
        PlaneComparison.assertClose(
                one.name(),
                new Plane(one.x().rows(), one.x().columns(), expected),
                read("y.png").planes().get(0),
                0.5001);
    }

    @Test
    void theSummarySaysWhatWasDone() throws IOException {
        CommandRun run = succeeds("mean", text("x.txt", Samples.ramp()), "--size", "5");
        assertTrue(
                run.err()
                        .matches("filter=mean algorithm=[a-z]+ rows=7 columns=7 planes=1 size=5 border=reflect101"
                                + " seconds=[0-9]+\\.[0-9]{3}\n"),
                run.err());
        assertEquals(7, run.out().lines().count());
    }

    @Test
    void aMatrixGivesAMatrix() throws IOException {
        CommandRun run = CommandRun.withInput("1 2 3\n4 5 6\n7 8 9\n", new FiltersCommand(), "mean", "-");
        // The corner's window is 5 4 5, 2 1 2, 5 4 5: 33 / 9.
        assertTrue(run.out().startsWith("3.6666667 "), run.out());
        run = CommandRun.withInput("1 2 3\n4 5 6\n7 8 9\n", new FiltersCommand(), "mean", "-", "--border-value", "0");
        assertTrue(run.out().startsWith("1.3333334 "), run.out()); // (1 + 2 + 4 + 5) / 9
        assertTrue(run.err().contains(" border=constant border_value=0.0 "), run.err());
    }

    /** Windows far larger than the plane, of which every pixel sees the same mirror images. */
    @Test
    void aWindowMayBeLargerThanTheImage() throws IOException {
        float[] flat = new float[6];
        Arrays.fill(flat, 80);
        String input = image("flat.png", new Image(List.of(new Plane(2, 3, flat))));
        for (String call : new String[] {
            "mean --size 301",
            "median --size 301",
            "percentile --size 301 --percent 100",
            "min --size 2147483647",
            "gaussian --sigma 500",
            "bilateral --size 301",
            "nlm --search 99"
        }) {
            List<String> arguments = new ArrayList<>(List.of(call.split(" ")));
            arguments.addAll(List.of(input, "-o", file("out.png")));
            succeeds(arguments.toArray(String[]::new));
            assertArrayEquals(flat, read("out.png").planes().get(0).values(), call);
        }
    }

    @Test
    void eachColourIsFilteredByItself() throws IOException {
        Image scene = Samples.scene();
        String png = image("scene.png", scene);
        succeeds("mean", png, "-o", file("colours.txt"));
        Plane colours = readText("colours.txt");
        assertEquals(3 * scene.rows(), colours.rows());
        Filter naive = MeanAlgorithm.NAIVE.create(new Window(3));
        for (int channel = 0; channel < 3; channel++) {
            Plane read = read("scene.png").planes().get(channel);
            int from = channel * read.values().length;
            PlaneComparison.assertClose(
                    "plane " + channel,
                    naive.apply(read, FilterSettings.DEFAULT),
                    new Plane(
                            read.rows(),
                            read.columns(),
                            Arrays.copyOfRange(colours.values(), from, from + read.values().length)),
                    1e-3);
        }
        CommandRun run = succeeds("mean", png, "--gray", "-o", file("gray.png"));
        assertTrue(run.err().contains(" planes=1 "), run.err());
        assertTrue(read("gray.png").isGray());
    }

    /** The same bytes, whatever the number of threads, for every task. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean",
                "median --size 5",
                "median --size 21",
                "percentile --percent 90 --size 7",
                "gaussian --sigma 3",
                "unsharp --amount 2",
                "sobel --direction angle",
                "laplacian",
                "log --sigma 2",
                "canny --low 20",
                "min",
                "max --size 9",
                "bilateral",
                "nlm",
                "noise --gaussian 10",
                "noise --one-in-21"
            })
    void threadsChangeNothing(String call) throws IOException {
        String png = image("scene.png", Samples.scene());
        List<byte[]> results = new ArrayList<>();
        for (String threads : new String[] {"1", "2"}) {
            List<String> arguments = new ArrayList<>(List.of(call.split(" ")));
            arguments.addAll(List.of(png, "--gray", "-o", file("out.txt"), "--threads", threads));
            succeeds(arguments.toArray(String[]::new));
            results.add(Files.readAllBytes(directory.resolve("out.txt")));
        }
        assertArrayEquals(results.get(0), results.get(1));
    }

    /** In an image an edge is bright, whichever of its sides is brighter; a text keeps the sign. */
    @ParameterizedTest
    @ValueSource(strings = {"sobel --direction x", "gradient --direction x", "laplacian", "log --sigma 1"})
    void imagesShowMagnitudesAndTextsKeepSigns(String call) throws IOException {
        String input = image("x.png", Samples.digit());
        for (String output : new String[] {"y.txt", "y.png"}) {
            List<String> arguments = new ArrayList<>(List.of(call.split(" ")));
            arguments.addAll(List.of(input, "-o", file(output)));
            succeeds(arguments.toArray(String[]::new));
        }
        float[] signed = readText("y.txt").values();
        float[] shown = read("y.png").planes().get(0).values();
        boolean negative = false;
        for (int i = 0; i < signed.length; i++) {
            negative |= signed[i] < -1;
            assertEquals(Math.min(255, Math.abs(signed[i])), shown[i], 0.5001);
        }
        assertTrue(negative);
    }

    @Test
    void shortWordsAreGradients() throws IOException {
        String input = text("x.txt", Samples.ramp());
        for (String operator : new String[] {"sobel", "scharr", "prewitt", "roberts", "laplacian"}) {
            String word = succeeds(operator, input).out();
            assertEquals(succeeds("gradient", input, "--operator", operator).out(), word);
        }
        // The ramp grows by 1 to the right and by 7 downwards, which Sobel multiplies by 8.
        assertTrue(
                succeeds("sobel", input, "--direction", "y").out().contains("\n56.0 56.0 56.0 56.0 56.0 56.0 56.0\n"));
    }

    @Test
    void noiseIsTheSeeds() throws IOException {
        String input = text("x.txt", Samples.ramp());
        for (String noise : new String[] {
            "--gaussian 10",
            "--gaussian 300 --clip",
            "--salt-and-pepper 0.5",
            "--one-in-21",
            "--speckle 0.2",
            "--poisson 9"
        }) {
            List<String> arguments = new ArrayList<>(List.of("noise", input));
            arguments.addAll(List.of(noise.split(" ")));
            String first = succeeds(arguments.toArray(String[]::new)).out();
            assertEquals(first, succeeds(arguments.toArray(String[]::new)).out());
            arguments.addAll(List.of("--seed", "43"));
            assertNotEquals(first, succeeds(arguments.toArray(String[]::new)).out());
        }
        CommandRun run = succeeds("noise", input, "--salt-and-pepper", "1");
        assertTrue(run.out().matches("((0\\.0|255\\.0)[ \n])+"), run.out());
        assertTrue(
                run.err()
                        .matches("filter=noise rows=7 columns=7 planes=1 noise=salt-and-pepper pepper_share=0.5"
                                + " salt_share=0.5 seed=42 seconds=[0-9.]+\n"),
                run.err());
        assertEquals(
                succeeds("noise", input, "--noise", "gaussian=20").out(),
                succeeds("noise", input, "--gaussian", "20").out());
    }

    /** A coloured pixel dies as a whole, in all its planes. */
    @Test
    void saltAndPepperHitsAllPlanesOfAPixel() throws IOException {
        float[] gray = new float[400];
        Arrays.fill(gray, 100);
        Plane plane = new Plane(20, 20, gray);
        String input = image("flat.png", new Image(List.of(plane, plane, plane)));
        succeeds("noise", input, "--salt-and-pepper", "0.4", "-o", file("s.png"));
        List<Plane> salted = read("s.png").planes();
        assertArrayEquals(salted.get(0).values(), salted.get(2).values());
        succeeds("noise", input, "--gaussian", "9", "-o", file("g.png"));
        List<Plane> noisy = read("g.png").planes();
        assertFalse(Arrays.equals(noisy.get(0).values(), noisy.get(2).values()));
    }

    /** By scikit-image. */
    @Test
    void theReferencesOfQuality() throws IOException {
        String clean = text("clean.txt", FilterReference.plane("clean_48x56.txt"));
        String noisy = text("noisy.txt", FilterReference.plane("noisy_48x56.txt"));
        String[] row = FilterReference.text("psnr_ssim.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        String[] lines = succeeds("quality", clean, noisy).out().split("\n", -1);
        assertEquals("# mse psnr ssim edges", lines[0]);
        String[] numbers = lines[1].split(" ", -1);
        assertEquals(Double.parseDouble(row[1]), Double.parseDouble(numbers[0]), 1e-4);
        assertEquals(Double.parseDouble(row[2]), Double.parseDouble(numbers[1]), 1e-5);
        assertEquals(Double.parseDouble(row[3]), Double.parseDouble(numbers[2]), 1e-6);
        assertTrue(succeeds("quality", clean, clean).out().endsWith("\n0.0 Infinity 1.0 1.0\n"));
    }

    @Test
    void comparesFiltersAndDrawsThem() throws IOException {
        String input = text("clean.txt", FilterReference.plane("clean_48x56.txt"));
        CommandRun run = succeeds(
                "compare",
                input,
                "--noise",
                "gaussian=20",
                "--salt-and-pepper",
                "0.1",
                "--chart",
                file("sheet.png"),
                "--psnr-chart",
                file("psnr.svg"));
        List<String> lines = run.out().lines().toList();
        assertEquals(1 + 2 * (1 + Contenders.ALL.size()) + 2, lines.size(), run.out());
        assertTrue(lines.get(0).startsWith("noise "), run.out());
        assertTrue(lines.get(lines.size() - 1).startsWith("# for gaussian σ 20: "), run.out());
        assertTrue(Files.size(directory.resolve("sheet.png")) > 1000);
        assertTrue(Files.size(directory.resolve("psnr.svg")) > 1000);
        assertTrue(run.err().startsWith("filter=compare rows=48 columns=56 planes=1 noises=2 "), run.err());
        succeeds("compare", input, "--gaussian", "20", "-o", file("table.txt"));
        assertTrue(Files.readString(directory.resolve("table.txt")).contains("gaussian σ 20  mean 3 "));
    }

    @Test
    void listsTheFilters() {
        List<String> lines = succeeds("--list-filters").out().lines().toList();
        for (Task task : FilterTable.ALL) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(task.name() + " ")), task.name());
        }
    }

    /** A family that is on the list of all is on the command line. */
    @Test
    void everyFamilyHasAWord() {
        for (FilterFamily family : FilterFamily.ALL) {
            assertTrue(FilterTable.ALL.stream().anyMatch(task -> task.ladder().equals(family.ladder())), family.name());
        }
    }
}
