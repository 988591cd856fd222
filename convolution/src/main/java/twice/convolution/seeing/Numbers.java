package twice.convolution.seeing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers for people to read. */
final class Numbers {

    private Numbers() {}

    /** At most so many digits; whole numbers without a point, very large and very small ones with an exponent. */
    static String brief(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) >= 1e7 || Math.abs(value) < 1e-4) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replaceFirst("\\.?0*e", "e");
        }
        return new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Java's shortest form that reads back the same, whole numbers without a point. */
    static String exact(double value) {
        if (value == 0) {
            return "0"; // and not -0, which a product of zero may be
        }
        boolean isFloat = (float) value == value;
        String shortest = isFloat ? Float.toString((float) value) : Double.toString(value);
        return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }

    /** Right-aligned to that width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Left-aligned to that width. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
