package twice.cnn;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names that somebody may have meant: those that begin with what was written, or that it begins with, and those that are
 * a few letters off (Levenshtein's distance, upper and lower case alike).
 */
public final class NearNames {

    private static final int MOST = 5;

    private NearNames() {}

    /** The nearest of them, at most five, the nearest first; none if none is near. */
    public static List<String> of(String wanted, Collection<String> names) {
        String small = wanted.toLowerCase(Locale.ROOT);
        // A third of the letters may be wrong; beyond that a name is another one.
        int bound = Math.max(1, small.length() / 3);
        return names.stream()
                .filter(name -> distance(small, name.toLowerCase(Locale.ROOT)) <= bound)
                .sorted(Comparator.comparingInt((String name) -> distance(small, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> -beginning(small, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(String::length))
                .limit(MOST)
                .toList();
    }

    /** How many letters both begin with. */
    private static int beginning(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static int distance(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one))) {
            return 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
