package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chapter's examples by hand, number by number, for every rung; and the chapter's links, which lead somewhere. */
class ChapterExampleTest {

    /** Transforms round; whatever doesn't has these numbers exactly, which the contract tests assert. */
    private static final double ROUNDING = 1e-12;

    private static final Kernel RAMP_KERNEL = Kernel.of(new double[][] {{-1, 1, -1}, {-2, 3, 1}, {2, -4, 0}});

    @ParameterizedTest
    @EnumSource
    void aSignal(Convolution1dAlgorithm rung) {
        assumeTrue(rung.isAvailable(), rung.id() + " needs the vector module");
        double[] x = {3, 4, 5};
        double[] k = {2, 1, 0};
        for (Mode mode : Mode.values()) {
            double[] expected = switch (mode) {
                case FULL -> new double[] {6, 11, 14, 5, 0};
                case SAME -> new double[] {11, 14, 5};
                case VALID -> new double[] {14};
            };
            double[] found = rung.create().convolve(x, k, Settings.DEFAULT.withMode(mode));
            assertArrayEquals(expected, found, 14 * ROUNDING, mode.toString());
        }
    }

    @Test
    void multiplicationIsConvolution() {
        double[] product = Convolution1dAlgorithm.NAIVE
                .create()
                .convolve(new double[] {3, 4, 5}, new double[] {2, 1, 0}, Settings.DEFAULT);
        double number = 0;
        for (int i = product.length - 1; i >= 0; i--) {
            number = 10 * number + product[i];
        }
        assertTrue(number == 543 * 12, "found " + number);
    }

    @ParameterizedTest
    @EnumSource
    void theMatrixOfTheAnimation(Convolution2dAlgorithm rung) {
        assumeTrue(rung.isAvailable(), rung.id() + " needs the vector module");
        Plane x = new Plane(
                5, 5, new float[] {1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0});
        Kernel kernel = Kernel.of(new double[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}});
        Plane found = rung.create().convolve(x, kernel, Settings.DEFAULT.withMode(Mode.VALID));
        assertArrayEquals(new float[] {4, 3, 4, 2, 4, 3, 2, 3, 4}, found.values(), 4e-5f);
    }

    @ParameterizedTest
    @EnumSource
    void theRampOfSevenBySeven(Convolution2dAlgorithm rung) {
        assumeTrue(rung.isAvailable(), rung.id() + " needs the vector module");
        float[] values = new float[49];
        for (int i = 0; i < 49; i++) {
            values[i] = i + 1;
        }
        Plane ramp = new Plane(7, 7, values);
        Settings same = Settings.DEFAULT.withMode(Mode.SAME);
        float[] convolved = rung.create().convolve(ramp, RAMP_KERNEL, same).values();
        float[] correlated = rung.create()
                .convolve(ramp, RAMP_KERNEL, same.withCorrelate(true))
                .values();
        assertArrayEquals(new float[] {-2, -8, -7, -6, -5, -4, 28}, Arrays.copyOf(convolved, 7), 5e-4f);
        assertArrayEquals(new float[] {-27, -13, -13, -13, -13, -13, -21}, Arrays.copyOf(correlated, 7), 5e-4f);
    }

    @Test
    void everyLinkOfTheChapterLeadsSomewhere() throws IOException {
        String chapter = Files.readString(Path.of("README.md"));
        Matcher links = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)").matcher(chapter);
        int found = 0;
        while (links.find()) {
            String target = links.group(1);
            if (!target.startsWith("http")) {
                assertTrue(Files.exists(Path.of(target)), "the chapter links to " + target);
                found++;
            }
        }
        assertTrue(found > 20, "only " + found + " links");
    }

    @Test
    void everyLinkWithinTheChapterLeadsToAHeading() throws IOException {
        String chapter = Files.readString(Path.of("README.md"));
        Matcher links = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(chapter);
        while (links.find()) {
            String anchor = links.group(1);
            boolean named = chapter.contains("<a id=\"" + anchor + "\">");
            boolean heading = chapter.lines()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                    .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .anyMatch(anchor::equals);
            assertTrue(named || heading, "the chapter links to #" + anchor);
        }
    }
}
