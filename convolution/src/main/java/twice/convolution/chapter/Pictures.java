package twice.convolution.chapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Border;
import twice.convolution.BorderNames;
import twice.convolution.ChartFile;
import twice.convolution.ConvolutionCharts;
import twice.convolution.Image;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.charts.HeatMap;
import twice.convolution.charts.Picture;
import twice.convolution.charts.Sheet;
import twice.convolution.charts.SignalCharts;
import twice.convolution.crossover.MeasuredTable;
import twice.convolution.direct.NaiveConvolution2d;
import twice.convolution.gallery.GalleryKernel;
import twice.convolution.gallery.KernelGallery;
import twice.convolution.gallery.Samples;
import twice.convolution.io.WholeFile;
import twice.convolution.seeing.Animation;
import twice.convolution.seeing.Arithmetic;
import twice.convolution.signal.NaiveConvolution1d;
import twice.convolution.systems.ExampleSystem;

/** Draws every picture of the chapter; those of times and errors from the measurements that lie beside it. */
public final class Pictures {

    /** The kernels that the chapter shows, in its order. */
    public static final List<String> SHOWN = List.of(
            "identity",
            "box",
            "gaussian7",
            "sharpen",
            "edge",
            "sobel-x",
            "laplacian8",
            "mexican-hat",
            "emboss",
            "motion");

    private static final Settings MIRRORED =
            Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REFLECT101, 0);

    private final Path chapter;
    private final Path images;

    private Pictures(Path chapter, Path images) {
        this.chapter = chapter;
        this.images = images;
    }

    /** Draws the pictures of the chapter in {@code convolution}, or in the directory that is given. */
    public static void main(String[] arguments) throws IOException {
        Path chapter = Path.of(arguments.length == 0 ? "convolution" : arguments[0]);
        draw(chapter, chapter.resolve("images"));
    }

    /**
     * Draws the pictures.
     *
     * @param chapter the chapter's directory, with its measurements
     * @param images a directory, which is made if need be
     */
    public static void draw(Path chapter, Path images) throws IOException {
        Files.createDirectories(images);
        Pictures pictures = new Pictures(chapter, images);
        pictures.sliding();
        pictures.signal();
        pictures.scene();
        pictures.kernels();
        pictures.borders();
        pictures.systems();
        Experiments.draw(images);
        pictures.measurements();
    }

    private void sliding() throws IOException {
        Plane x = new Plane(
                5, 5, new float[] {1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0});
        Kernel kernel = Kernel.of(new double[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}});
        Arithmetic arithmetic = Arithmetic.of(x, kernel, Settings.DEFAULT.withMode(Mode.VALID));
        WholeFile.write(images.resolve("sliding.gif"), out -> Animation.write(arithmetic, out));
    }

    private void signal() {
        double[] signal = Samples.signal();
        double[] kernel = new double[9];
        Arrays.fill(kernel, 1.0 / 9);
        double[] result = new NaiveConvolution1d().convolve(signal, kernel, Settings.DEFAULT);
        write("signal", SignalCharts.convolution(signal, kernel, result, 0, 1), 820, 480);
    }

    private void scene() throws IOException {
        PlainImage.write(Samples.scene(), images.resolve("scene.png"));
        Plane edges = convolved(gray(), "sobel-x");
        PlainImage.write(new Image(List.of(PlainImage.aroundGray(edges, 0.5f))), images.resolve("scene-sobel.png"));
        Plane digit = Samples.digit().planes().get(0);
        List<Drawable> panels = List.of(
                picture(digit, "a digit", "28 × 28"),
                picture(convolved(digit, "gaussian5"), "gaussian5", "blurred"),
                picture(PlainImage.aroundGray(convolved(digit, "sobel-x"), 0.25f), "sobel-x", "its upright strokes"),
                picture(PlainImage.aroundGray(convolved(digit, "sobel-y"), 0.25f), "sobel-y", "its level strokes"));
        write("digit", new Sheet(4, panels), 780, 240);
    }

    private void kernels() {
        Plane scene = gray();
        for (String name : SHOWN) {
            GalleryKernel kernel = KernelGallery.all().stream()
                    .filter(k -> k.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            boolean flatIsBlack = Math.abs(kernel.sum()) < 1e-9;
            Plane result = convolved(scene, name);
            List<Drawable> panels = List.of(
                    HeatMap.kernel(kernel.kernel(), name),
                    HeatMap.response(kernel.kernel(), "|H|"),
                    picture(flatIsBlack ? PlainImage.aroundGray(result, 0.5f) : result, "result", ""));
            write("kernel-" + name, new Sheet(3, panels), 720, 250);
        }
    }

    private void borders() {
        Plane scene = house();
        List<Drawable> panels = new ArrayList<>();
        for (Border border : Border.values()) {
            panels.add(picture(Continued.by(scene, border, 30), BorderNames.id(border), ""));
        }
        write("borders", new Sheet(5, panels), 900, 210);
    }

    private void systems() {
        Plane scene = gray();
        List<Drawable> panels = new ArrayList<>();
        List<ExampleSystem> shown = List.of(
                ExampleSystem.BLUR,
                ExampleSystem.EDGE,
                ExampleSystem.MOTION,
                ExampleSystem.GAMMA,
                ExampleSystem.INVERT,
                ExampleSystem.VIGNETTE);
        for (ExampleSystem system : shown) {
            Plane result = system.system().apply(scene);
            boolean edges = system == ExampleSystem.EDGE;
            panels.add(picture(edges ? PlainImage.aroundGray(result, 1) : result, system.id(), system.description()));
        }
        write("systems", new Sheet(3, panels), 560, 360);
    }

    private void measurements() throws IOException {
        for (String what : ConvolutionCharts.MEASURED) {
            Path file = chapter.resolve("benchmark").resolve(what + ".csv");
            MeasuredTable table = MeasuredTable.of(Files.readString(file, StandardCharsets.UTF_8));
            write(
                    "measured-" + what,
                    ConvolutionCharts.measured(what, table),
                    ConvolutionCharts.WIDTH,
                    ConvolutionCharts.HEIGHT);
        }
    }

    private static Plane gray() {
        return Samples.scene().toGray().planes().get(0);
    }

    /** A corner of the scene in which no two edges look alike: half of the house. */
    private static Plane house() {
        Plane scene = gray();
        int side = 70;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = scene.at(86 + i / side, 44 + i % side);
        }
        return new Plane(side, side, values);
    }

    private static Plane convolved(Plane scene, String kernel) {
        return new NaiveConvolution2d()
                .convolve(scene, KernelGallery.named(kernel).orElseThrow(), MIRRORED);
    }

    private static Drawable picture(Plane plane, String title, String smallPrint) {
        return Picture.of(new Image(List.of(plane)), 0, 255, title, smallPrint);
    }

    private void write(String name, Drawable chart, int width, int height) {
        ChartFile.write(chart, width, height, images.resolve(name + ".png"));
    }
}
