package twice.cnn.train;

import java.util.List;

/**
 * How a network does on a data set.
 *
 * @param loss the mean loss
 * @param confusion images by [class][answer]
 * @param mistakes images with a wrong answer, the worst first: those whose own class was given the least probability
 */
@SuppressWarnings("ArrayRecordComponent") // a matrix of counts, handed on and not compared
public record Evaluation(double loss, int[][] confusion, List<Mistake> mistakes) {

    /**
     * An image with a wrong answer.
     *
     * @param index the image's number
     * @param label its class
     * @param answer the class that was given
     * @param probability what the network gave its own class
     */
    public record Mistake(int index, int label, int answer, double probability) {}

    /** All images. */
    public int images() {
        int images = 0;
        for (int[] row : confusion) {
            for (int count : row) {
                images += count;
            }
        }
        return images;
    }

    /** The part of the images with the right answer, 0…1; 0 of none. */
    public double accuracy() {
        int right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return images() == 0 ? 0 : (double) right / images();
    }

    /** Of the images answered with that class, the part that is of it; 0 where there are none. */
    public double precision(int k) {
        int answered = 0;
        for (int[] row : confusion) {
            answered += row[k];
        }
        return answered == 0 ? 0 : (double) confusion[k][k] / answered;
    }

    /** Of the images of that class, the part that was answered so; 0 where there are none. */
    public double recall(int k) {
        int own = 0;
        for (int count : confusion[k]) {
            own += count;
        }
        return own == 0 ? 0 : (double) confusion[k][k] / own;
    }
}
