package twice.convolution.seeing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the frames of an animation into the form that a GIF stores shortest: few colours, the same for all frames, and
 * nothing where a frame is as the one before. The colours are the most frequent ones of some sample frames; large areas
 * have one flat colour each, so those stay as they are, and what is rounded are the soft edges of letters.
 */
final class GifColors {

    /** With one more for 'as before' that makes 6 bits. */
    private static final int MOST = 63;

    private static final int AS_BEFORE = 63;
    private static final int BITS = 6;

    private final int[] palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();
    private int[] before = new int[0];

    /** Chooses the colours. */
    GifColors(List<BufferedImage> samples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage sample : samples) {
            Arrays.stream(pixels(sample)).forEach(color -> counts.merge(color, 1, Integer::sum));
        }
        Comparator<Integer> byCount = Comparator.comparing(counts::get);
        palette = counts.keySet().stream()
                .sorted(byCount.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .mapToInt(color -> color)
                .toArray();
    }

    /** The next frame, all of one size. */
    BufferedImage next(BufferedImage frame) {
        int[] indices = Arrays.stream(pixels(frame))
                .map(color -> nearest.computeIfAbsent(color, this::nearest))
                .toArray();
        int[] changes = indices.clone();
        for (int i = 0; i < before.length; i++) {
            if (before[i] == indices[i]) {
                changes[i] = AS_BEFORE;
            }
        }
        before = indices;
        BufferedImage indexed =
                new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colorModel());
        indexed.getRaster().setPixels(0, 0, frame.getWidth(), frame.getHeight(), changes);
        return indexed;
    }

    private IndexColorModel colorModel() {
        int[] colors = Arrays.copyOf(palette, MOST + 1);
        return new IndexColorModel(BITS, MOST + 1, colors, 0, false, AS_BEFORE, DataBuffer.TYPE_BYTE);
    }

    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).toArray();
    }

    private int nearest(int color) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int c = 0; c < palette.length; c++) {
            int distance = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (palette[c] >> shift & 255) - (color >> shift & 255);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }
}
