package twice.convolution;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The names of all rungs, for {@code --help}; and which of them a name, or no name, means for signals and for planes. */
final class AlgorithmChoice implements Iterable<String> {

    /** The rung that chooses by the input. */
    private static final String AUTO = "auto";

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(Convolution1dAlgorithm.values()).forEach(algorithm -> names.add(algorithm.id()));
        Arrays.stream(Convolution2dAlgorithm.values()).forEach(algorithm -> names.add(algorithm.id()));
        return names;
    }

    /** Refuses a name that means nothing for any input. */
    static void check(String name) {
        if (name != null && !names().contains(name)) {
            throw new ConvolutionException(
                    "--algorithm: expected one of " + String.join(", ", names()) + ", found '" + name + "'");
        }
    }

    /** The rung for signals. */
    static Convolution1dAlgorithm forSignals(String name) {
        return choose(
                name,
                Convolution1dAlgorithm.NAIVE,
                Convolution1dAlgorithm::named,
                Convolution1dAlgorithm::isAvailable,
                "signals, expected one of " + Convolution1dAlgorithm.names());
    }

    /** The rung for planes. */
    static Convolution2dAlgorithm forPlanes(String name) {
        return choose(
                name,
                Convolution2dAlgorithm.NAIVE,
                Convolution2dAlgorithm::named,
                Convolution2dAlgorithm::isAvailable,
                "matrices and images, expected one of " + Convolution2dAlgorithm.names());
    }

    /** The rung of that name; without a name the one that chooses by the input. */
    private static <A> A choose(
            String name, A naive, Function<String, Optional<A>> named, Predicate<A> available, String expected) {
        if (name == null) {
            return named.apply(AUTO).filter(available).orElse(naive);
        }
        A algorithm = named.apply(name)
                .orElseThrow(() -> new ConvolutionException("--algorithm " + name + ": not for " + expected));
        if (!available.test(algorithm)) {
            throw new ConvolutionException("--algorithm " + name
                    + ": needs the vector module, which this Java runs without (start it with --add-modules"
                    + " jdk.incubator.vector)");
        }
        return algorithm;
    }
}
