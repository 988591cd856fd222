package twice.filters;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import twice.filters.noise.GaussianNoise;
import twice.filters.noise.Noise;
import twice.filters.noise.PoissonNoise;
import twice.filters.noise.SaltAndPepper;
import twice.filters.noise.SpeckleNoise;

/** The options that say which noise: one for {@code noise}, any number for {@code compare}. */
final class NoiseOptions {

    /** What takes these options. */
    static final List<String> NAMES = List.of(
            "--gaussian", "--clip", "--salt-and-pepper", "--one-in-21", "--speckle", "--poisson", "--noise", "--seed");

    @Option(
            names = "--gaussian",
            paramLabel = "SIGMA",
            description = "Noise: what an amplifier adds, normal with that deviation in gray levels.")
    Double gaussian;

    @Option(names = "--clip", description = "Cut Gaussian noise off at 0 and 255, as a camera does.")
    boolean clip;

    @Option(
            names = "--salt-and-pepper",
            paramLabel = "P",
            description = "Noise: that share of the pixels, 0 to 1, half of it black, half of it white.")
    Double saltAndPepper;

    @Option(
            names = "--one-in-21",
            description = "Noise: salt and pepper as the study notes draw them, one in 21 black, one in 21 white.")
    boolean oneIn21;

    @Option(
            names = "--speckle",
            paramLabel = "SIGMA",
            description = "Noise: what coherent light does, normal with that deviation as a part of the pixel's value.")
    Double speckle;

    @Option(names = "--poisson", paramLabel = "PEAK", description = "Noise: photons, so many for a white pixel.")
    Double poisson;

    @Option(
            names = "--noise",
            paramLabel = "NAME[=AMOUNT]",
            description =
                    "Noise by its name: gaussian, salt-and-pepper, one-in-21, speckle or poisson; compare takes several.")
    List<String> named = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same noise (default: ${DEFAULT-VALUE}).")
    long seed;

    /** All kinds of noise that are asked for. */
    List<Noise> all() {
        List<Noise> all = new ArrayList<>();
        add(all, "gaussian", gaussian);
        add(all, "salt-and-pepper", saltAndPepper);
        add(all, "speckle", speckle);
        add(all, "poisson", poisson);
        if (oneIn21) {
            all.add(SaltAndPepper.ONE_IN_21);
        }
        named.forEach(text -> all.add(parse(text)));
        if (clip && all.stream().noneMatch(GaussianNoise.class::isInstance)) {
            throw new FiltersException("--clip: expected Gaussian noise to cut off");
        }
        return all;
    }

    private void add(List<Noise> all, String name, Double amount) {
        if (amount != null) {
            try {
                all.add(of(name, amount));
            } catch (FiltersException e) {
                throw new FiltersException("--" + name + ": " + e.getMessage());
            }
        }
    }

    private Noise parse(String text) {
        String[] words = text.split("[=:]", 2);
        try {
            return of(words[0], words.length < 2 ? null : Double.valueOf(words[1]));
        } catch (NumberFormatException e) {
            throw new FiltersException(
                    "--noise " + text + ": expected a number after the name, found '" + words[1] + "'");
        } catch (FiltersException e) {
            throw new FiltersException("--noise " + text + ": " + e.getMessage());
        }
    }

    /** The noise of that name; of a usual strength where no amount is given. */
    private Noise of(String name, Double amount) {
        return switch (name) {
            case "gaussian" -> new GaussianNoise(amount == null ? 10 : amount, clip);
            case "salt-and-pepper" -> amount == null ? SaltAndPepper.ONE_IN_21 : SaltAndPepper.share(amount);
            case "one-in-21" -> {
                if (amount != null) {
                    throw new FiltersException("expected no amount, found " + amount);
                }
                yield SaltAndPepper.ONE_IN_21;
            }
            case "speckle" -> new SpeckleNoise(amount == null ? 0.2 : amount);
            case "poisson" -> new PoissonNoise(amount == null ? 30 : amount);
            default ->
                throw new FiltersException(
                        "expected gaussian, salt-and-pepper, one-in-21, speckle or poisson, found '" + name + "'");
        };
    }
}
