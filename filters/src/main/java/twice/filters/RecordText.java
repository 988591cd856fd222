package twice.filters;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** Parameters in a summary. */
final class RecordText {

    private RecordText() {}

    /** The record's components as {@code name=value}, a blank before each, in lower case: {@code  sigma_color=75.0}. */
    static String pairs(Record parameters) {
        StringBuilder pairs = new StringBuilder();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            pairs.append(' ').append(name).append('=').append(value(component, parameters));
        }
        return pairs.toString();
    }

    private static String value(RecordComponent component, Record parameters) {
        try {
            return component.getAccessor().invoke(parameters).toString().toLowerCase(Locale.ROOT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("parameters are public records", e);
        }
    }
}
