package twice.filters.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.noise.Noise;
import twice.filters.noise.NoiseLevel;
import twice.filters.quality.Quality;

/**
 * Runs the comparison: spoils the clean picture by each noise, lets every filter repair it, and measures what came out.
 * All but the seconds hangs on the picture, the seed and the border alone.
 */
public final class Contest {

    /** A filter is run again, to time it on compiled code, until it has had so many runs or so much time. */
    private static final int RUNS = 5;

    private static final double ENOUGH_SECONDS = 0.5;

    private final Plane clean;
    private final FilterSettings settings;
    private final long seed;
    private final Consumer<String> progress;
    private final int runs;

    /**
     * @param clean a photograph, 11 × 11 pixels or larger
     * @param progress is told the noise and the filter that come next
     */
    public Contest(Plane clean, FilterSettings settings, long seed, Consumer<String> progress) {
        this.clean = clean;
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
        this.runs = RUNS;
    }

    private Contest(Contest other, int runs) {
        clean = other.clean;
        settings = other.settings;
        seed = other.seed;
        progress = other.progress;
        this.runs = runs;
    }

    /** The same contest with a single run of each filter, for whoever doesn't look at the seconds. */
    public Contest once() {
        return new Contest(this, 1);
    }

    /** Compares them. */
    public Comparison run(List<Noise> noises, List<Contender> contenders) {
        List<Score> scores = new ArrayList<>();
        for (Noise noise : noises) {
            Plane noisy = noise.add(clean, seed);
            double sigma = NoiseLevel.of(noisy);
            scores.add(Score.unfiltered(noise, Quality.of(clean, noisy, settings.threads())));
            for (Contender contender : contenders) {
                Entrant entrant = contender.entrant().apply(sigma);
                progress.accept(entrant.label() + " on " + noise.label());
                scores.add(score(noise, noisy, contender, entrant));
            }
        }
        return new Comparison(scores);
    }

    private Score score(Noise noise, Plane noisy, Contender contender, Entrant entrant) {
        Plane filtered = null;
        double best = Double.POSITIVE_INFINITY;
        double all = 0;
        for (int run = 0; run < runs && all < ENOUGH_SECONDS; run++) {
            long began = System.nanoTime();
            filtered = entrant.filter().apply(noisy, settings);
            double seconds = (System.nanoTime() - began) / 1e9;
            best = Math.min(best, seconds);
            all += seconds;
        }
        Quality quality = Quality.of(clean, filtered, settings.threads());
        return new Score(noise, contender.kind(), contender.size(), entrant.label(), entrant.filter(), quality, best);
    }
}
