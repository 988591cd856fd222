package twice.filters.rank;

import java.util.Optional;
import twice.convolution.Plane;
import twice.filters.FilterSettings;
import twice.filters.rows.BandedFilter;

public final class MedianNetwork implements BandedFilter {

    private final int n;

    public MedianNetwork(Rank rank) {
        n = rank.window().size();
        if (!rank.isMedian()) {
            throw new IllegalArgumentException("expected a median");
        }
    }

    @Override
    public Optional<String> refusal(Plane x, FilterSettings settings) {
        return n == 3 || n == 5 ? Optional.empty() : Optional.of("expected a window of 3 or 5");
    }

    @Override
    public void rows(Plane x, FilterSettings settings, float[] y, int from, int to) {
        KeyRows source = new KeyRows(x, n / 2, settings);
        int width = x.columns();
        int[][] rows = new int[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = source.newRow();
        }
        int[][] s = new int[n][source.newRow().length];
        int[][] t = new int[13][n == 5 ? s[0].length : 0];
        int[] result = source.newRow();
        for (int r = from - n / 2; r < to + n / 2; r++) {
            int[] next = rows[0];
            System.arraycopy(rows, 1, rows, 0, n - 1);
            rows[n - 1] = next;
            source.read(r, next);
            if (r < from + n / 2) {
                continue;
            }
            if (n == 3) {
                NineKeys.columns(rows, source.width(), s);
                NineKeys.select(s, width, result);
            } else {
                TwentyFiveKeys.columns(rows, source.width(), s);
                TwentyFiveKeys.highestTwo(s[0], width, t[0], t[1]);
                TwentyFiveKeys.highestThree(s[1], width, t[2], t[3], t[4]);
                TwentyFiveKeys.middleThree(s[2], width, t[5], t[6], t[7]);
                TwentyFiveKeys.lowestThree(s[3], width, t[8], t[9], t[10]);
                TwentyFiveKeys.lowestTwo(s[4], width, t[11], t[12]);
                TwentyFiveKeys.select(t, width, result);
            }
            KeyRows.write(result, y, (r - n / 2) * width, width);
        }
    }
}
