package twice.cnn.train;

import twice.cnn.CnnException;

/**
 * How training images are changed each time they are shown, so that a network sees more than there are: all drawn evenly
 * between minus and plus the number given.
 *
 * @param shift pixels, down and across
 * @param rotate degrees around the middle
 * @param scale part by which it grows or shrinks
 * @param shear part of the height by which the top leans
 * @param elastic how far single places are pulled: the α of Simard's elastic distortion, 0 for none
 * @param smooth over how many pixels neighbouring places are pulled alike: its σ
 * @param crop whole pixels, down and across, as a crop out of an image with a black frame
 * @param flip whether every second image, by chance, is mirrored
 * @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus, Platt: Best practices for convolutional neural
 *     networks applied to visual document analysis (2003)</a>
 */
public record Augmentation(
        double shift,
        double rotate,
        double scale,
        double shear,
        double elastic,
        double smooth,
        int crop,
        boolean flip) {

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 4, 0, false);

    /** Fit for handwriting of 28×28 pixels. */
    public static final Augmentation DIGITS = new Augmentation(1.5, 10, 0.1, 0.1, 24, 4, 0, false);

    /** Fit for small photographs. */
    public static final Augmentation PHOTOGRAPHS = new Augmentation(0, 0, 0, 0, 0, 4, 4, true);

    /**
     * Checks the numbers.
     *
     * @throws CnnException if one can't be
     */
    public Augmentation {
        boolean sizes = shift >= 0 && rotate >= 0 && shear >= 0 && elastic >= 0 && crop >= 0;
        if (!sizes || !(scale >= 0 && scale < 1) || !(smooth >= 0.5 && smooth <= 50)) {
            throw new CnnException(
                    "augmentation: expected shift, rotate, shear, elastic, crop of at least 0, scale from 0"
                            + " to below 1, smooth from 0.5 to 50");
        }
    }

    /** Whether images stay as they are. */
    public boolean isNone() {
        return equals(new Augmentation(0, 0, 0, 0, 0, smooth, 0, false));
    }
}
