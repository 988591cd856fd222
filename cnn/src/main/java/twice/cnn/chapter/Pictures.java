package twice.cnn.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import twice.cnn.charts.GemmPicture;
import twice.cnn.charts.network.NetworkDrawing;
import twice.cnn.models.Models;
import twice.convolution.Workers;

/**
 * Draws every picture of the chapter but those of times, and its sample, from experiments with digits that the program draws. Some of these
 * are trainings: all of it takes a few minutes.
 */
public final class Pictures {

    static final int WIDTH = 960;
    static final int HEIGHT = 400;

    private Pictures() {}

    /** Draws the pictures of the chapter in {@code cnn}, or in the directory that is given. */
    public static void main(String[] arguments) throws IOException {
        Path chapter = Path.of(arguments.length == 0 ? "cnn" : arguments[0]);
        Path images = chapter.resolve("images");
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
        drawWhatIsQuick(images);
        SamplePhotograph.write(chapter.resolve("samples").resolve("five.png"));
        Canvas canvas = new Canvas(images);
        canvas.write("invariance", Invariance.sheet(workers), WIDTH, HEIGHT);
        canvas.write("dropout", DropoutCurves.sheet(workers), WIDTH, HEIGHT);
        canvas.write("batch-norm", BatchNormCurves.sheet(workers), WIDTH, HEIGHT);
        new TrainedDigits(workers).draw(canvas);
        canvas.write("frozen-statistics", new FrozenStatistics(workers).sheet(), WIDTH, HEIGHT);
        canvas.write("transfer-digits", TransferCases.sheet(new TransferredDigits(workers).cases(), 20), WIDTH, HEIGHT);
    }

    /**
     * Draws the pictures for which nothing is trained.
     *
     * @param images a directory, which is made if need be
     */
    static void drawWhatIsQuick(Path images) throws IOException {
        Files.createDirectories(images);
        Canvas canvas = new Canvas(images);
        sheet(canvas, "drawn-digits", DigitPictures.drawn());
        sheet(canvas, "augmented", DigitPictures.augmented());
        sheet(canvas, "equivariance", new Equivariance("naive").sheet());
        sheet(canvas, "seen", SeenDigit.sheet());
        for (String model : List.of("vgg16", "googlenet", "resnet18", "squeezenet1_1")) {
            NetworkDrawing drawing = new NetworkDrawing(Models.named(model).network(1000));
            canvas.write("network-" + model, drawing, drawing.width(), drawing.height());
        }
        canvas.write("gemm-blocks", new GemmPicture(), GemmPicture.WIDTH, GemmPicture.HEIGHT);
        canvas.write("weight-sharing", WeightSharing.chart(), WIDTH, HEIGHT);
    }

    private static void sheet(Canvas canvas, String name, TileSheet sheet) {
        canvas.write(name, sheet, sheet.width(), sheet.height());
    }
}
