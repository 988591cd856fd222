package twice.cnn.command;

import twice.cnn.CnnException;
import twice.cnn.data.Augmentation;

/** {@code --augment}: a name for several changes, or a list of them. */
final class AugmentationText {

    private static final String EXPECTED =
            "expected none, digits, photographs, or a list of shift=PIXELS, rotate=DEGREES,"
                    + " scale=PART, elastic=PIXELS, erase=PIXELS, flip, of numbers from 0 on and a scale below 1";

    private AugmentationText() {}

    /** What the text says. */
    static Augmentation parse(String text) {
        Augmentation result = Augmentation.NONE;
        for (String part : text.split(",", -1)) {
            String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            try {
                result = with(result, name.strip(), part.substring(Math.min(part.length(), name.length() + 1)));
            } catch (IllegalArgumentException e) {
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
            case "flip" -> new Augmentation(a.shift(), a.rotation(), a.scale(), a.elastic(), true, a.erase());
            case "erase" ->
                new Augmentation(a.shift(), a.rotation(), a.scale(), a.elastic(), a.flip(), Integer.parseInt(value));
            case "shift", "rotate", "scale", "elastic" -> with(a, name, Double.parseDouble(value));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Augmentation with(Augmentation a, String name, double value) {
        return new Augmentation(
                name.equals("shift") ? value : a.shift(),
                name.equals("rotate") ? value : a.rotation(),
                name.equals("scale") ? value : a.scale(),
                name.equals("elastic") ? value : a.elastic(),
                a.flip(),
                a.erase());
    }
}
