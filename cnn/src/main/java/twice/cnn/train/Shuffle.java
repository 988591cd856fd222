package twice.cnn.train;

import java.util.SplittableRandom;

/** The order of an epoch: every image once, drawn by Fisher and Yates's shuffle from the seed and the epoch's number alone. */
final class Shuffle {

    private Shuffle() {}

    /** The order of that epoch. */
    static int[] order(int images, long seed, int epoch) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, epoch));
        int[] order = new int[images];
        for (int i = 0; i < images; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
