package twice.filters;

/** What is wanted of a gradient. */
public enum Direction {
    /** How fast brightness grows to the right. */
    X,
    /** How fast brightness grows downwards. */
    Y,
    /** How fast it grows where it grows fastest: √(x² + y²). */
    MAGNITUDE,
    /**
     * Where it grows fastest: atan2(y, x) in degrees, more than −180 and at most 180, and 0 where nothing grows. As rows
     * go downwards so does the angle: 0 is to the right, 90 down.
     */
    ANGLE
}
