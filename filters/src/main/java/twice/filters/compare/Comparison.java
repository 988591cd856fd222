package twice.filters.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.filters.noise.Noise;

/**
 * Every filter on every noise, and who is best.
 *
 * @param scores noise by noise; of each noise the unfiltered picture first
 */
public record Comparison(List<Score> scores) {

    private static final Comparator<Score> BY_PSNR =
            Comparator.comparingDouble((Score score) -> score.quality().psnr()).reversed();

    /** Copies the list. */
    public Comparison {
        scores = List.copyOf(scores);
    }

    /** The kinds of noise, in order. */
    public List<Noise> noises() {
        return scores.stream().map(Score::noise).distinct().toList();
    }

    /** The scores on that noise, in order. */
    public List<Score> on(Noise noise) {
        return scores.stream().filter(score -> score.noise().equals(noise)).toList();
    }

    /** The noisy picture as it is. */
    public Score unfiltered(Noise noise) {
        return on(noise).stream()
                .filter(score -> !score.isFiltered())
                .findFirst()
                .orElseThrow();
    }

    /** The best size of each kind of filter on that noise by PSNR, the best kind first; of equals the earlier. */
    public List<Score> bestOfEachKind(Noise noise) {
        Map<String, Score> best = new LinkedHashMap<>();
        on(noise).stream().sorted(BY_PSNR).forEach(score -> best.putIfAbsent(score.kind(), score));
        return best.values().stream().filter(Score::isFiltered).toList();
    }
}
