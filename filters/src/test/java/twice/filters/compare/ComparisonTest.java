package twice.filters.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twice.convolution.Plane;
import twice.convolution.gallery.Samples;
import twice.filters.FilterSettings;
import twice.filters.FiltersException;
import twice.filters.MeanAlgorithm;
import twice.filters.Window;
import twice.filters.noise.GaussianNoise;
import twice.filters.noise.Noise;
import twice.filters.noise.NoiseLevel;
import twice.filters.noise.SaltAndPepper;
import twice.filters.quality.Quality;

/** Scores, who is best, and what is said of it. */
class ComparisonTest {

    static final Plane SCENE = Samples.scene().toGray().planes().get(0);
    static final Noise GRAIN = new GaussianNoise(25, false);
    static final Noise DOTS = SaltAndPepper.ONE_IN_21;

    static List<Contender> means() {
        List<Contender> means = new ArrayList<>();
        for (int size = 3; size <= 7; size += 2) {
            means.add(Contender.of("mean", size, MeanAlgorithm.AUTO.create(new Window(size))));
        }
        return means;
    }

    private static Score score(Noise noise, String kind, int size, double psnr, double ssim) {
        return new Score(noise, kind, size, kind + " " + size, (x, s) -> x, new Quality(1, psnr, ssim, 0.5), 0.00123);
    }

    private static Comparison example() {
        return new Comparison(List.of(
                Score.unfiltered(DOTS, new Quality(1, 15.55, 0.2, 0.1)),
                score(DOTS, "mean", 3, 22, 0.4),
                score(DOTS, "mean", 5, 27.9, 0.5),
                score(DOTS, "median", 3, 34.125, 0.9),
                score(DOTS, "median", 5, 31, 0.8),
                Score.unfiltered(GRAIN, new Quality(1, 33, 0.2, 0.1)),
                score(GRAIN, "mean", 3, 30, 0.4),
                score(GRAIN, "median", 3, 30.5, 0.3)));
    }

    @Test
    void theVerdictNamesTheBestAndTheNextKind() {
        assertEquals(
                "for salt-and-pepper 9.52 %: median 3, 34.1 dB, 6.2 dB above the next kind (mean 5)",
                Verdict.of(example(), DOTS));
    }

    @Test
    void theVerdictMayBeToLeaveItAlone() {
        assertEquals(
                "for gaussian σ 25: leave it as it is, 33.0 dB; the best filter, median 3, takes 2.5 dB away",
                Verdict.of(example(), GRAIN));
    }

    @Test
    void theVerdictSaysWhereSsimDisagrees() {
        Comparison comparison = new Comparison(List.of(
                Score.unfiltered(GRAIN, new Quality(1, 20, 0.2, 0.1)),
                score(GRAIN, "mean", 3, 30, 0.4),
                score(GRAIN, "mean", 5, 29, 0.65)));
        assertEquals(
                "for gaussian σ 25: mean 3, 30.0 dB, 10.0 dB above no filter; by SSIM mean 5, 0.650 to 0.400",
                Verdict.of(comparison, GRAIN));
    }

    @Test
    void theVerdictOnPerfectRepairs() {
        Comparison comparison = new Comparison(List.of(
                Score.unfiltered(DOTS, new Quality(1, 20, 0.2, 0.1)),
                score(DOTS, "mean", 3, Double.POSITIVE_INFINITY, 1),
                score(DOTS, "median", 3, Double.POSITIVE_INFINITY, 1),
                Score.unfiltered(GRAIN, new Quality(1, 20, 0.2, 0.1)),
                score(GRAIN, "mean", 3, Double.POSITIVE_INFINITY, 1),
                score(GRAIN, "median", 3, 30, 0.9)));
        assertEquals(
                List.of(
                        "for salt-and-pepper 9.52 %: mean 3, ∞ dB, 0.0 dB above the next kind (median 3)",
                        "for gaussian σ 25: mean 3, ∞ dB, ∞ dB above the next kind (median 3)"),
                Verdict.all(comparison));
    }

    @Test
    void theVerdictWithoutFiltersSaysSo() {
        Comparison comparison = new Comparison(List.of(Score.unfiltered(GRAIN, new Quality(1, 20, 0.2, 0.1))));
        assertEquals(List.of("for gaussian σ 25: no filter was tried"), Verdict.all(comparison));
    }

    @Test
    void theBestOfEachKindInOrder() {
        assertEquals(
                List.of("median 3", "mean 5"),
                example().bestOfEachKind(DOTS).stream().map(Score::label).toList());
        assertEquals(List.of(DOTS, GRAIN), example().noises());
        assertEquals(5, example().on(DOTS).size());
    }

    @Test
    void theTableHasARowForEachScoreInColumns() {
        List<String> lines = ComparisonTable.rows(example()).lines().toList();
        assertEquals(
                List.of(
                        "noise                   filter    size  psnr_db    ssim  edges  seconds",
                        "salt-and-pepper 9.52 %  none         -    15.55  0.2000  0.100        -",
                        "salt-and-pepper 9.52 %  mean 3       3    22.00  0.4000  0.500  0.00123"),
                lines.subList(0, 3));
        assertEquals(9, lines.size());
        assertEquals(1, lines.stream().mapToInt(String::length).distinct().count());
        assertEquals(2, ComparisonTable.verdicts(example()).lines().count());
    }

    @Test
    void aContestScoresEveryFilterOnEveryNoise() {
        List<String> steps = new ArrayList<>();
        Comparison found =
                new Contest(SCENE, FilterSettings.DEFAULT, 42, steps::add).run(List.of(GRAIN, DOTS), means());
        assertEquals(8, found.scores().size());
        assertEquals(6, steps.size());
        assertEquals("mean 3 on gaussian σ 25", steps.get(0));
        for (Score score : found.scores()) {
            Plane noisy = score.noise().add(SCENE, 42);
            Plane filtered = score.filter().apply(noisy, FilterSettings.DEFAULT);
            assertEquals(Quality.of(SCENE, filtered, 1), score.quality(), score.label());
            assertEquals(score.isFiltered(), score.seconds() > 0, score.label());
        }
    }

    /** The house in the scene: salt and pepper are the median's, and Gaussian noise is not. */
    @Test
    void everybodyCompetes() {
        Plane house = crop(SCENE, 60, 40, 96);
        Comparison found =
                new Contest(house, FilterSettings.DEFAULT, 42, s -> {}).run(List.of(GRAIN, DOTS), Contenders.ALL);
        Set<String> kinds = found.scores().stream().map(Score::kind).collect(Collectors.toSet());
        assertEquals(Set.of("none", "mean", "median", "gaussian", "bilateral", "non-local-means"), kinds);
        assertEquals(2 + 2 * 5 * Contenders.SIZES.size(), found.scores().size());
        assertEquals("median 3", found.bestOfEachKind(DOTS).get(0).label());
        assertNotEquals("median", found.bestOfEachKind(GRAIN).get(0).kind());
        for (Noise noise : found.noises()) {
            double gain = found.bestOfEachKind(noise).get(0).quality().psnr()
                    - found.unfiltered(noise).quality().psnr();
            assertTrue(gain > 5, noise.label() + " " + gain);
        }
    }

    /** A box of 3 has the values −1, 0 and 1 as often as each other: variance 2/3. */
    @Test
    void aGaussianBlursAsMuchAsTheBoxOfItsSize() {
        for (int size : Contenders.SIZES) {
            double sum = 0;
            for (int i = -size / 2; i <= size / 2; i++) {
                sum += (double) i * i / size;
            }
            assertEquals(sum, Math.pow(Contenders.spread(size), 2), 1e-12);
        }
    }

    /** Pictures without noise make no parameter that its filter refuses. */
    @Test
    void flatPicturesCompeteAsWell() {
        Plane flat = new Plane(16, 16, new float[256]);
        Comparison found = new Contest(flat, FilterSettings.DEFAULT, 1, s -> {})
                .run(List.of(SaltAndPepper.share(0)), Contenders.ALL);
        assertEquals(
                List.of("for salt-and-pepper 0.00 %: leave it as it is, nothing is wrong with it"), Verdict.all(found));
    }

    private static Plane crop(Plane x, int top, int left, int side) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = x.at(top + i / side, left + i % side);
        }
        return new Plane(side, side, values);
    }

    @Test
    void onlySecondsDependOnThreads() {
        Comparison one = new Contest(SCENE, FilterSettings.DEFAULT, 1, s -> {}).run(List.of(GRAIN), means());
        Comparison two =
                new Contest(SCENE, FilterSettings.DEFAULT.withThreads(2), 1, s -> {}).run(List.of(GRAIN), means());
        for (int i = 0; i < one.scores().size(); i++) {
            assertEquals(one.scores().get(i).quality(), two.scores().get(i).quality());
        }
    }

    @Test
    void filtersAreToldAGuessOfTheNoiseAndNotTheTruth() {
        List<Double> told = new ArrayList<>();
        Contender curious = new Contender("curious", 3, sigma -> {
            told.add(sigma);
            return new Entrant("curious", (x, s) -> x);
        });
        new Contest(SCENE, FilterSettings.DEFAULT, 3, s -> {}).run(List.of(GRAIN), List.of(curious));
        assertEquals(List.of(NoiseLevel.of(GRAIN.add(SCENE, 3))), told);
    }

    @Test
    void refusesAPhotographWithoutAWindow() {
        Plane small = new Plane(10, 12, new float[120]);
        Contest contest = new Contest(small, FilterSettings.DEFAULT, 1, s -> {});
        assertTrue(assertThrows(FiltersException.class, () -> contest.run(List.of(GRAIN), means()))
                .getMessage()
                .contains("SSIM"));
    }
}
