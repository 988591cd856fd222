package twice.cnn.command;

import twice.cnn.CnnException;
import twice.cnn.train.Augmentation;

/** {@code --augment}: a name for several changes, or a list of them. */
final class AugmentationText {

    private static final String EXPECTED =
            "expected none, digits, photographs, or a list of shift=PIXELS, rotate=DEGREES,"
                    + " scale=PART, shear=PART, elastic=ALPHA, smooth=SIGMA, crop=PIXELS, flip";

    private AugmentationText() {}

    /** What the text says. */
    static Augmentation parse(String text) {
        Augmentation result = Augmentation.NONE;
        for (String part : text.split(",", -1)) {
            String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            try {
                result = with(result, name.strip(), part.substring(Math.min(part.length(), name.length() + 1)));
            } catch (NumberFormatException e) {
                throw new CnnException("--augment " + part.strip() + ": " + EXPECTED);
            }
        }
        return result;
    }

    private static Augmentation with(Augmentation a, String name, String value) {
        return switch (name) {
            case "none" -> Augmentation.NONE;
            case "digits" -> Augmentation.DIGITS;
            case "photographs" -> Augmentation.PHOTOGRAPHS;
            case "flip" ->
                new Augmentation(a.shift(), a.rotate(), a.scale(), a.shear(), a.elastic(), a.smooth(), a.crop(), true);
            case "crop" -> {
                int crop = Integer.parseInt(value);
                yield new Augmentation(
                        a.shift(), a.rotate(), a.scale(), a.shear(), a.elastic(), a.smooth(), crop, a.flip());
            }
            case "shift", "rotate", "scale", "shear", "elastic", "smooth" -> with(a, name, Double.parseDouble(value));
            default -> throw new NumberFormatException(name);
        };
    }

    private static Augmentation with(Augmentation a, String name, double value) {
        return new Augmentation(
                name.equals("shift") ? value : a.shift(),
                name.equals("rotate") ? value : a.rotate(),
                name.equals("scale") ? value : a.scale(),
                name.equals("shear") ? value : a.shear(),
                name.equals("elastic") ? value : a.elastic(),
                name.equals("smooth") ? value : a.smooth(),
                a.crop(),
                a.flip());
    }
}
