package twice.deepdream.charts;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The 256 colours of a GIF, chosen by median cut: of the box with the most pixels times its length the longest side is halved where half
 * of its pixels lie, until there are 256 boxes; each becomes the mean of its pixels. Between the colours an ordered pattern mixes them.
 *
 * @see <a href="https://doi.org/10.1145/965145.801294">Heckbert: Color image quantization for frame buffer display (1982)</a>
 */
final class Palette {

    private static final int COLORS = 256;
    private static final int BITS = 5;
    private static final int LEVELS = 1 << BITS;
    private static final int STEP = 256 / LEVELS;

    /** Bayer's pattern: in which order the pixels of a square of four by four turn. */
    private static final int[] ORDER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    /** By how much the pattern moves a level, from the lowest to the highest. */
    private static final int SPREAD = 12;

    /** Cells of the cube of colours, and where they begin and end in the array that is being sorted. */
    private record Box(int from, int to, int axis, double weight) {}

    private final long[] counts = new long[LEVELS * LEVELS * LEVELS];
    private final byte[][] colors = new byte[3][COLORS];
    private final byte[] nearest = new byte[counts.length];

    /** Chooses the colours of these frames, 0xRRGGBB a pixel. */
    Palette(List<int[]> frames) {
        frames.forEach(frame -> Arrays.stream(frame).forEach(rgb -> counts[cell(rgb)]++));
        Integer[] cells = new Integer[counts.length];
        int used = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                cells[used++] = cell;
            }
        }
        List<Box> boxes = new ArrayList<>(List.of(box(cells, 0, used)));
        while (boxes.size() < COLORS) {
            Box largest =
                    boxes.stream().max(Comparator.comparingDouble(Box::weight)).orElseThrow();
            if (largest.weight() == 0) {
                break;
            }
            boxes.remove(largest);
            int middle = middle(cells, largest);
            boxes.add(box(cells, largest.from(), middle));
            boxes.add(box(cells, middle, largest.to()));
        }
        for (int b = 0; b < boxes.size(); b++) {
            mean(cells, boxes.get(b), b);
        }
        for (int cell = 0; cell < nearest.length; cell++) {
            nearest[cell] = (byte) nearest(cell, boxes.size());
        }
    }

    private static int cell(int rgb) {
        int cell = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int level = (rgb >> shift & 255) / STEP;
            cell = cell * LEVELS + level;
        }
        return cell;
    }

    private static int level(int cell, int axis) {
        int shift = (2 - axis) * BITS;
        return (cell >> shift) % LEVELS;
    }

    private Box box(Integer[] cells, int from, int to) {
        int axis = 0;
        int longest = 0;
        for (int a = 0; a < 3; a++) {
            int low = LEVELS;
            int high = -1;
            for (int i = from; i < to; i++) {
                low = Math.min(low, level(cells[i], a));
                high = Math.max(high, level(cells[i], a));
            }
            if (high - low > longest) {
                axis = a;
                longest = high - low;
            }
        }
        long pixels = 0;
        for (int i = from; i < to; i++) {
            pixels += counts[cells[i]];
        }
        return new Box(from, to, axis, (double) pixels * longest);
    }

    /** Sorts a box's cells along its axis and finds where half of its pixels lie before. */
    private int middle(Integer[] cells, Box box) {
        Arrays.sort(cells, box.from(), box.to(), Comparator.comparingInt(cell -> level(cell, box.axis())));
        long all = 0;
        for (int i = box.from(); i < box.to(); i++) {
            all += counts[cells[i]];
        }
        long before = 0;
        for (int i = box.from(); i < box.to() - 1; i++) {
            before += counts[cells[i]];
            if (2 * before >= all) {
                return i + 1;
            }
        }
        return box.to() - 1;
    }

    private void mean(Integer[] cells, Box box, int color) {
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            long pixels = 0;
            for (int i = box.from(); i < box.to(); i++) {
                sum += (double) counts[cells[i]] * level(cells[i], axis);
                pixels += counts[cells[i]];
            }
            colors[axis][color] = (byte) Math.round((sum / Math.max(1, pixels) + 0.5) * STEP - 0.5);
        }
    }

    private int nearest(int cell, int used) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int c = 0; c < used; c++) {
            int distance = 0;
            for (int axis = 0; axis < 3; axis++) {
                int difference = (colors[axis][c] & 255) - (level(cell, axis) * STEP + STEP / 2);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /** A frame in these colours. */
    BufferedImage apply(int[] frame, int width, int height) {
        IndexColorModel model = new IndexColorModel(8, COLORS, colors[0], colors[1], colors[2]);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indices = new int[frame.length];
        for (int i = 0; i < frame.length; i++) {
            int moved = ORDER[i / width % 4 * 4 + i % width % 4] * SPREAD / 15 - SPREAD / 2;
            int rgb = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                rgb |= Math.max(0, Math.min(255, (frame[i] >> shift & 255) + moved)) << shift;
            }
            indices[i] = nearest[cell(rgb)] & 255;
        }
        image.getRaster().setPixels(0, 0, width, height, indices);
        return image;
    }
}
