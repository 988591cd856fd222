package twice.filters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import twice.convolution.Image;
import twice.convolution.Progress;
import twice.filters.quality.Quality;

/** {@code twice filters quality}: how near an image is to a clean one. */
record QualityTask() implements Task {

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String idea() {
        return "how near the second image is to the first: MSE, PSNR, SSIM, and how much of the edges is left";
    }

    @Override
    public List<String> options() {
        return List.of("--gray");
    }

    @Override
    public int images() {
        return 2;
    }

    @Override
    public Job prepare(FiltersOptions options) {
        return (threads, progress) -> run(options, threads, progress);
    }

    private static String run(FiltersOptions options, int threads, Progress progress) throws IOException {
        progress.phase("reading " + options.images.get(0));
        InputPlanes input = InputPlanes.read(options, 0);
        Image clean = input.toImage();
        progress.phase("reading " + options.images.get(1));
        Image other = InputPlanes.read(options, 1).toImage();
        progress.phase("measuring");
        long began = System.nanoTime();
        Quality quality = Quality.of(clean, other, threads);
        double seconds = (System.nanoTime() - began) / 1e9;
        String text = "# mse psnr ssim edges\n" + quality.mse() + " " + quality.psnr() + " " + quality.ssim() + " "
                + quality.edges() + "\n";
        options.result().write(out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
        return String.format(
                Locale.ROOT, "filter=quality %s%s seconds=%.3f", input.sizes(), Summary.pairs(quality), seconds);
    }
}
