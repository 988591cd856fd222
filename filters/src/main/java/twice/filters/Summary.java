package twice.filters;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import twice.convolution.Border;
import twice.convolution.BorderNames;
import twice.filters.noise.Noise;

/** What summary lines are made of. */
final class Summary {

    private Summary() {}

    /** The record's components as {@code name=value}, a blank before each, in lower case: {@code  sigma_color=75.0}. */
    static String pairs(Record parameters) {
        StringBuilder pairs = new StringBuilder();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            pairs.append(' ').append(name).append('=').append(value(component, parameters));
        }
        return pairs.toString();
    }

    /** The record's kind: {@code salt-and-pepper} of a SaltAndPepper, {@code gaussian} of a GaussianNoise. */
    static String kind(Noise noise) {
        String name = noise.getClass().getSimpleName().replaceFirst("Noise$", "");
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What stands beyond the edge. */
    static String border(FilterSettings settings) {
        return "border=" + BorderNames.id(settings.border())
                + (settings.border() == Border.CONSTANT ? " border_value=" + settings.borderValue() : "");
    }

    private static String value(RecordComponent component, Record parameters) {
        try {
            return component.getAccessor().invoke(parameters).toString().toLowerCase(Locale.ROOT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("parameters are public records", e);
        }
    }
}
