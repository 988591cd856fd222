package twice.cnn.train;

import java.util.StringJoiner;

/**
 * What came out of an epoch.
 *
 * @param epoch counted from 1
 * @param loss the mean loss of the training images as they were shown, with weights that moved on meanwhile
 * @param trainingAccuracy the same of the accuracy, 0…1
 * @param heldLoss the mean loss on images that aren't trained on, after the epoch
 * @param accuracy on them, 0…1
 */
public record EpochResult(int epoch, double loss, double trainingAccuracy, double heldLoss, double accuracy) {

    /** As a checkpoint keeps it: every digit. */
    String toText() {
        StringJoiner text = new StringJoiner(" ");
        text.add(Integer.toString(epoch)).add(Double.toString(loss)).add(Double.toString(trainingAccuracy));
        return text.add(Double.toString(heldLoss))
                .add(Double.toString(accuracy))
                .toString();
    }

    /** Back from text. */
    static EpochResult of(String text) {
        String[] parts = text.split(" ", 5);
        return new EpochResult(
                Integer.parseInt(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]));
    }
}
