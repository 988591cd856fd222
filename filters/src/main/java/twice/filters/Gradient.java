package twice.filters;

/**
 * Which gradient.
 *
 * @param direction of no matter to {@link Operator#LAPLACIAN}, which has none and gives its signed value; only
 *     {@link Direction#ANGLE} it refuses
 */
public record Gradient(Operator operator, Direction direction) {

    public Gradient {
        if (operator == Operator.LAPLACIAN && direction == Direction.ANGLE) {
            throw new FiltersException("expected x, y or magnitude: the Laplacian has no angle");
        }
    }
}
