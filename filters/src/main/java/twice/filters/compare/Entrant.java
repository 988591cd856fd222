package twice.filters.compare;

import twice.filters.Filter;

/**
 * A filter with all its parameters.
 *
 * @param label its name and the parameters that matter: {@code median 3}
 * @param filter the filter
 */
public record Entrant(String label, Filter filter) {}
