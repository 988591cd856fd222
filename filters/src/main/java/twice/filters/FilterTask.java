package twice.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A filter on the command line.
 *
 * @param name the word for it
 * @param synonyms other words for it
 * @param idea what it does, in a few words
 * @param ladder its algorithms
 * @param signed whether its values have a sign, so that an image shows their magnitude
 * @param own the options it takes beside those of all filters
 * @param maker makes its parameters
 */
record FilterTask<P extends Record>(
        String name,
        List<String> synonyms,
        String idea,
        List<Rung<P>> ladder,
        boolean signed,
        List<String> own,
        Function<ParameterOptions, P> maker)
        implements Task {

    /** Options that every filter takes. */
    private static final List<String> COMMON = List.of("--border", "--border-value", "--algorithm", "--gray");

    /** The same with another word for it. */
    FilterTask<P> alsoCalled(String synonym) {
        return new FilterTask<>(name, List.of(synonym), idea, ladder, signed, own, maker);
    }

    @Override
    public List<String> options() {
        List<String> all = new ArrayList<>(own);
        all.addAll(COMMON);
        return all;
    }

    @Override
    public Job prepare(FiltersOptions options) {
        P made;
        try {
            made = maker.apply(options.parameters);
        } catch (FiltersException e) {
            boolean named = e.getMessage().startsWith("--"); // the option that is wrong, or else the filter
            throw named ? e : new FiltersException(name + ": " + e.getMessage());
        }
        return new FilterRun<>(this, made, OptionChecks.rung(ladder, options.algorithm), options);
    }
}
