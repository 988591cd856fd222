package twice.cnn.chapter;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Numbers of a logarithmic axis as powers of ten, where digits would be too many to count. */
final class Powers extends NumberFormat {

    private static final long serialVersionUID = 1L;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        to.append("10");
        for (char digit : Long.toString(Math.round(Math.log10(number))).toCharArray()) {
            to.append(RAISED.charAt(digit - '0'));
        }
        return to;
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("for output only");
    }
}
