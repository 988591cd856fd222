package twice.filters.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import twice.filters.noise.Noise;

/** Which filter suits which noise, in a sentence. */
public final class Verdict {

    private Verdict() {}

    /** The sentence for each noise, in order. */
    public static List<String> all(Comparison comparison) {
        return comparison.noises().stream().map(noise -> of(comparison, noise)).toList();
    }

    /** {@code for salt-and-pepper: median 3, 34.1 dB, 6.2 dB above the next kind (gaussian σ 0.82)}. */
    public static String of(Comparison comparison, Noise noise) {
        List<Score> kinds = comparison.bestOfEachKind(noise);
        Score unfiltered = comparison.unfiltered(noise);
        if (kinds.isEmpty()) {
            return String.format(Locale.ROOT, "for %s: no filter was tried", noise.label());
        }
        Score best = kinds.get(0);
        double gain = difference(best, unfiltered);
        if (Double.isInfinite(unfiltered.quality().psnr())) {
            return String.format(Locale.ROOT, "for %s: leave it as it is, nothing is wrong with it", noise.label());
        }
        if (gain <= 0) {
            return String.format(
                    Locale.ROOT,
                    "for %s: leave it as it is, %s; the best filter, %s, takes %.1f dB away",
                    noise.label(),
                    decibels(unfiltered),
                    best.label(),
                    -gain);
        }
        String sentence = String.format(
                Locale.ROOT, "for %s: %s, %s, %s", noise.label(), best.label(), decibels(best), margin(kinds, gain));
        Score bySsim = comparison.on(noise).stream()
                .max(Comparator.comparingDouble(score -> score.quality().ssim()))
                .orElseThrow();
        return bySsim.equals(best)
                ? sentence
                : sentence
                        + String.format(
                                Locale.ROOT,
                                "; by SSIM %s, %.3f to %.3f",
                                bySsim.isFiltered() ? bySsim.label() : "no filter",
                                bySsim.quality().ssim(),
                                best.quality().ssim());
    }

    private static String margin(List<Score> kinds, double gain) {
        if (kinds.size() == 1) {
            return decibels(gain) + " above no filter";
        }
        Score next = kinds.get(1);
        return decibels(difference(kinds.get(0), next)) + " above the next kind (" + next.label() + ")";
    }

    /** How much better the one is; two that are perfect are equal. */
    private static double difference(Score one, Score other) {
        double difference = one.quality().psnr() - other.quality().psnr();
        return Double.isNaN(difference) ? 0 : difference;
    }

    /** A score as people write it. */
    static String decibels(Score score) {
        return decibels(score.quality().psnr());
    }

    private static String decibels(double number) {
        return Double.isInfinite(number) ? "∞ dB" : String.format(Locale.ROOT, "%.1f dB", number);
    }
}
