package twice.convolution.io;

import java.nio.charset.StandardCharsets;

/** Shows a piece of a file in a message: short, and printable whatever the bytes are. */
final class Quote {

    private static final int LONGEST = 20;

    private Quote() {}

    /** At most 20 characters between quotes, then {@code …}; what can't be printed stands as {@code \}{@code uXXXX}. */
    static String of(byte[] bytes, int offset, int length) {
        // A character has at most four bytes, so these are enough for one more than is shown.
        int decoded = Math.min(length, 4 * (LONGEST + 1));
        int[] characters = new String(bytes, offset, decoded, StandardCharsets.UTF_8)
                .codePoints()
                .toArray();
        StringBuilder quoted = new StringBuilder("'");
        for (int c = 0; c < Math.min(LONGEST, characters.length); c++) {
            if (isPrintable(characters[c])) {
                quoted.appendCodePoint(characters[c]);
            } else {
                quoted.append(String.format("\\u%04X", characters[c]));
            }
        }
        return quoted.append(characters.length > LONGEST ? "…'" : "'").toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> character == ' ';
            default -> character != 0xFFFD;
        };
    }
}
