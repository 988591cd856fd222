package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import twice.cnn.data.Augmentation;
import twice.cnn.data.Dataset;
import twice.cnn.data.DrawnDigits;

/** What the digits look like, and what chance makes of one. */
final class DigitPictures {

    private static final int SIDE = 28;
    private static final int COLUMNS = 10;
    private static final int ROWS = 6;
    private static final int CHANGED = 3;
    private static final int THREE = 3;

    private DigitPictures() {}

    /** Some of each class. */
    static TileSheet drawn() {
        Dataset digits = DrawnDigits.images(COLUMNS * ROWS, Canvas.SEED);
        List<TileSheet.Row> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            List<Tile> tiles = new ArrayList<>();
            for (int c = 0; c < COLUMNS; c++) {
                tiles.add(Tile.image(SIDE, SIDE, image(digits, r * COLUMNS + c), ""));
            }
            rows.add(new TileSheet.Row("", 2, tiles));
        }
        return new TileSheet(
                "Digits that nobody wrote",
                "the first sixty of seed " + Canvas.SEED + ", 28 × 28 pixels each",
                0,
                rows);
    }

    /** One digit, unchanged and in thirty variants. */
    static TileSheet augmented() {
        Dataset digits = DrawnDigits.images(COLUMNS, Canvas.SEED);
        SplittableRandom random = new SplittableRandom(Canvas.SEED);
        List<TileSheet.Row> rows = new ArrayList<>();
        rows.add(new TileSheet.Row(
                "", 2, List.of(Tile.image(SIDE, SIDE, image(digits, THREE), "as it is; below, as it is shown"))));
        for (int r = 0; r < CHANGED; r++) {
            List<Tile> tiles = new ArrayList<>();
            for (int c = 0; c < COLUMNS; c++) {
                float[] changed = image(digits, THREE);
                Augmentation.DIGITS.apply(changed, 0, digits.shape(), random.split());
                tiles.add(Tile.image(SIDE, SIDE, changed, ""));
            }
            rows.add(new TileSheet.Row("", 2, tiles));
        }
        return new TileSheet(
                "One 3, shown thirty times and never twice the same",
                "shifted by up to 1.5 pixels, turned by up to 10°, scaled by up to 10 %, bent",
                0,
                rows);
    }

    /** The pixels of an image. */
    static float[] image(Dataset data, int index) {
        float[] pixels = new float[(int) data.shape().size()];
        data.fill(index, pixels, 0);
        return pixels;
    }
}
