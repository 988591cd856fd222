package twice.deepdream.experiments;

import twice.deepdream.Steps;

/**
 * How an experiment dreams.
 *
 * @param octaves how many sizes
 * @param octaveScale factor between two of them
 * @param steps at each
 */
public record Recipe(int octaves, double octaveScale, Steps steps) {}
