package twice.filters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.convolution.ChartFile;
import twice.convolution.Plane;
import twice.convolution.Progress;
import twice.convolution.charts.Sheet;
import twice.convolution.io.Output;
import twice.filters.compare.Comparison;
import twice.filters.compare.ComparisonSheet;
import twice.filters.compare.ComparisonTable;
import twice.filters.compare.Contenders;
import twice.filters.compare.Contest;
import twice.filters.compare.QualityCharts;
import twice.filters.noise.Noise;

/** {@code twice filters compare}: every filter on every noise, judged against the clean image. */
record CompareTask() implements Task {

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String idea() {
        return "spoils a clean image, repairs it by every filter, and says which filter suits which noise (in gray)";
    }

    @Override
    public List<String> options() {
        List<String> all = new ArrayList<>(NoiseOptions.NAMES);
        all.addAll(List.of("--chart", "--psnr-chart", "--border", "--border-value", "--gray"));
        return all;
    }

    @Override
    public Job prepare(FiltersOptions options) {
        List<Noise> asked = options.noise.all();
        List<Noise> noises = asked.isEmpty() ? Contenders.NOISES : asked;
        return (threads, progress) -> run(noises, options, threads, progress);
    }

    private static String run(List<Noise> noises, FiltersOptions options, int threads, Progress progress)
            throws IOException {
        FilterSettings settings = OptionChecks.settings(options, threads);
        progress.phase("reading " + options.images.get(0));
        InputPlanes input = InputPlanes.read(options, 0);
        Plane clean = input.toImage().toGray().planes().get(0);
        long began = System.nanoTime();
        Comparison comparison =
                new Contest(clean, settings, options.noise.seed, progress::phase).run(noises, Contenders.ALL);
        double seconds = (System.nanoTime() - began) / 1e9;

        progress.phase("writing");
        String table = ComparisonTable.rows(comparison)
                + ComparisonTable.verdicts(comparison).replaceAll("(?m)^(?=.)", "# ");
        options.result().write(out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
        CompareOptions charts = options.compare;
        if (charts.sheet != null) {
            ComparisonSheet sheet = ComparisonSheet.of(comparison, clean, settings, options.noise.seed);
            draw("--chart", charts.sheet, sheet, sheet.width(), sheet.height());
        }
        if (charts.curves != null) {
            Sheet curves = QualityCharts.psnr(comparison);
            int width = curves.columns() * QualityCharts.PANEL_WIDTH;
            draw("--psnr-chart", charts.curves, curves, width, curves.rows() * QualityCharts.PANEL_HEIGHT);
        }
        return String.format(
                Locale.ROOT,
                "filter=compare rows=%d columns=%d planes=1 noises=%d filters=%d seed=%d %s seconds=%.3f",
                clean.rows(),
                clean.columns(),
                noises.size(),
                Contenders.ALL.size(),
                options.noise.seed,
                Summary.border(settings),
                seconds);
    }

    private static void draw(String option, String file, Drawable chart, int width, int height) throws IOException {
        new Output(option, file).writeFile(beside -> ChartFile.write(chart, width, height, beside));
    }
}
